package org.teilhabe.brochure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/** What the public gets: frozen editions, the newest first. */
@Service
@Transactional(readOnly = true)
public class PublishedEditions {
    private final Editions editions;
    private final Messages messages;

    PublishedEditions(Editions editions, Messages messages) {
        this.editions = editions;
        this.messages = messages;
    }

    /**
     * »Download«: a book for the screen.
     *
     * @param tag of its bytes
     */
    public record Download(int edition, PortalLanguage language, int pages, int size, String tag) {
        /** What follows the language in its address. */
        public String path() {
            return "/wegweiser/" + edition + ".pdf";
        }
    }

    /** @param title in the reader's language, else in German; @param titleLanguage which of them it is */
    public record Issue(
            int number, String title, PortalLanguage titleLanguage, LocalDate date, List<Download> downloads) {
        public Optional<Download> in(PortalLanguage language) {
            return downloads.stream().filter(d -> d.language() == language).findFirst();
        }

        /** In the reader's language, else in German, else whatever there is. */
        public Optional<Download> best(PortalLanguage language) {
            return in(language)
                    .or(() -> in(PortalLanguage.DE))
                    .or(() -> downloads.stream().findFirst());
        }
    }

    public List<Issue> all(PortalLanguage language) {
        return editions.all().stream()
                .filter(e -> e.state() == Edition.State.FROZEN)
                .map(e -> issue(e, language))
                .toList();
    }

    public Optional<Issue> current(PortalLanguage language) {
        return editions.newestFrozen().map(e -> issue(e, language));
    }

    public Optional<Issue> numbered(int number, PortalLanguage language) {
        return editions.numbered(number).map(e -> issue(e, language));
    }

    /** The words of a book, without mail addresses, which the screen shows on a button's word only. */
    public Optional<Book> book(int number, PortalLanguage language) {
        return editions.numbered(number)
                .flatMap(e -> editions.book(e.id(), language.tag()))
                .map(Version::withoutMails);
    }

    public Optional<byte[]> bytes(Download download) {
        return editions.numbered(download.edition())
                .flatMap(e -> editions.file(e.id(), download.language().tag(), Version.WEB));
    }

    /** {@code wegweiser-integration-leverkusen-2026-ar.pdf} */
    public static String fileName(LocalDate date, PortalLanguage language) {
        return "wegweiser-integration-%s-%d-%s.pdf"
                .formatted(CurrentCentre.get().slug(), date.getYear(), language.tag());
    }

    private Issue issue(Edition edition, PortalLanguage language) {
        var number = edition.number() == null ? 0 : edition.number();
        var plan = edition.plan();
        var spoken = plan.tongues().contains(language) ? language : PortalLanguage.DE;
        return new Issue(
                number,
                plan.title(spoken).orElseGet(() -> messages.in(spoken).get("brochure.title")),
                spoken,
                plan.date(),
                editions.files(edition.id()).stream()
                        .filter(f -> f.version() == Version.WEB)
                        .flatMap(
                                f -> PortalLanguage.byTag(f.language())
                                        .map(l -> new Download(number, l, f.pages(), f.size(), f.tag()))
                                        .stream())
                        .sorted(java.util.Comparator.comparing(Download::language))
                        .toList());
    }
}
