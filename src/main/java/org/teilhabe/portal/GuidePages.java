package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.teilhabe.brochure.Book;
import org.teilhabe.brochure.PublishedEditions;
import org.teilhabe.documents.Words;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Runs;
import org.teilhabe.platform.web.PublicShell;

/** Shows editions of the guide: their downloads, and a book as a page. */
@Service
class GuidePages {
    private final PublishedEditions editions;

    GuidePages(PublishedEditions editions) {
        this.editions = editions;
    }

    List<GuideIssue> issues(EntryWords words) {
        return editions.all(words.language()).stream().map(i -> issue(i, words)).toList();
    }

    private static GuideIssue issue(PublishedEditions.Issue issue, EntryWords words) {
        return new GuideIssue(
                GuideBoxes.title(issue, words.language()),
                words.words().get("brochure.web.as-of", words.fullDate(issue.date())),
                issue.best(words.language()).isPresent() ? words.href("/wegweiser/" + issue.number() + "/lesen") : null,
                issue.downloads().stream()
                        .map(d -> file(d, words))
                        .sorted(Comparator.comparing(GuideIssue.File::own).reversed())
                        .toList());
    }

    private static GuideIssue.File file(PublishedEditions.Download download, EntryWords words) {
        var language = download.language();
        return new GuideIssue.File(
                GuideBoxes.href(download),
                language.ownName(),
                language.tag(),
                language.direction(),
                GuideBoxes.file(download, words),
                language == words.language());
    }

    GuideBookPage book(PublishedEditions.Issue issue, Book book, EntryWords words, PublicShell shell) {
        var tongue = PortalLanguage.byTag(book.lang()).orElse(PortalLanguage.DE);
        var foreign = tongue != words.language();
        var title = Phrase.in(tongue, book.title(), words.language());
        return new GuideBookPage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("life.guide.title")), words.href("/wegweiser")),
                        new Crumb(title, null)),
                title,
                words.words().get("brochure.web.as-of", words.fullDate(issue.date())),
                foreign ? tongue.tag() : null,
                foreign ? tongue.direction() : null,
                issue.in(tongue).map(d -> file(d, words)).orElse(null),
                book,
                chapters(book, new Said(tongue, book)));
    }

    private static List<GuideBookPage.Chapter> chapters(Book book, Said said) {
        var chapters = new ArrayList<GuideBookPage.Chapter>();
        for (var chapter : book.chapters())
            chapters.add(new GuideBookPage.Chapter(
                    "kapitel-" + (chapters.size() + 1),
                    chapter.icon(),
                    chapter.title(),
                    said.phrase(chapter.intro()),
                    chapter.entries().stream().map(said::entry).toList()));
        return chapters;
    }

    /** Words of a book as a page says them, in the book's language. */
    private record Said(PortalLanguage tongue, Book book) {
        Phrase phrase(Words words) {
            var language = words.lang() == null
                    ? tongue
                    : PortalLanguage.byTag(words.lang()).orElse(tongue);
            return Phrase.in(language, Runs.kept(words.text(), tongue), tongue);
        }

        GuideBookPage.Entry entry(Book.Entry entry) {
            var labels = book.labels();
            var signs = book.access().stream().collect(Collectors.toMap(Book.Sign::icon, Book.Sign::word));
            return new GuideBookPage.Entry(
                    "e-" + entry.id(),
                    phrase(entry.name()),
                    entry.german(),
                    entry.provider() == null ? null : phrase(entry.provider()),
                    phrase(entry.text()),
                    entry.text().lang() != null && tongue != PortalLanguage.DE,
                    Stream.of(
                                    fact("pin", labels.address(), entry.address()),
                                    fact("clock", labels.hours(), entry.hours()),
                                    fact("pencil", labels.registration(), some(entry.registration())),
                                    fact("euro", labels.cost(), some(entry.cost())),
                                    fact("care", labels.childcare(), some(entry.childcare())),
                                    row("speech", labels.languages(), entry.languages()),
                                    web(labels.web(), entry.web()))
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    entry.phones().stream()
                            .map(p -> new GuideBookPage.Phone(
                                    p, Phone.read(p).map(Phone::href).orElse("tel:" + p.replaceAll("[^+0-9]", ""))))
                            .toList(),
                    entry.access().stream()
                            .map(signs::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    entry.qr() == null ? null : entry.qr().text().replaceFirst("^https?://[^/]+", ""));
        }

        private static List<Words> some(@Nullable Words words) {
            return words == null ? List.of() : List.of(words);
        }

        private GuideBookPage.@Nullable Fact fact(String icon, String label, List<Words> lines) {
            return lines.isEmpty() ? null : new GuideBookPage.Fact(icon, label, phrases(lines), false, null);
        }

        private GuideBookPage.@Nullable Fact row(String icon, String label, List<Words> lines) {
            return lines.isEmpty() ? null : new GuideBookPage.Fact(icon, label, phrases(lines), true, null);
        }

        private static GuideBookPage.@Nullable Fact web(String label, @Nullable String address) {
            return address == null
                    ? null
                    : new GuideBookPage.Fact("globe", label, List.of(Phrase.of(address)), false, "https://" + address);
        }

        private List<Phrase> phrases(List<Words> lines) {
            return lines.stream().map(this::phrase).toList();
        }
    }
}
