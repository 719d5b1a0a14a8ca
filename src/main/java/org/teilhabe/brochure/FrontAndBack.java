package org.teilhabe.brochure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.directory.Access;
import org.teilhabe.directory.ConditionWords;
import org.teilhabe.documents.Qr;
import org.teilhabe.documents.Words;
import org.teilhabe.platform.text.PortalLanguage;

/** What stands around the chapters: cover, emergency numbers, how to use the book, foreword, imprint, back. */
final class FrontAndBack {
    /** So many letters fill a line of the cover at its largest size. */
    private static final int LINE = 14;

    private final Plan plan;
    private final org.teilhabe.platform.text.Words words;
    private final CentreProfile centre;
    private final String base;

    FrontAndBack(Plan plan, org.teilhabe.platform.text.Words words, CentreProfile centre, String base) {
        this.plan = plan;
        this.words = words;
        this.centre = centre;
        this.base = base;
    }

    String title() {
        return plan.title(words.language()).orElseGet(() -> words.get("brochure.title"));
    }

    Book.Labels labels() {
        return new Book.Labels(
                label("contents"),
                label("address"),
                label("phone"),
                label("mail"),
                label("web"),
                label("hours"),
                label("languages"),
                label("cost"),
                label("registration"),
                label("childcare"),
                label("portal"),
                label("still-german"));
    }

    private String label(String name) {
        return words.get("brochure.label." + name);
    }

    Book.Cover cover(@Nullable String pictureFile) {
        var language = words.language();
        var alt = plan.coverAlt().getOrDefault(language.tag(), plan.coverAlt().getOrDefault("de", ""));
        return new Book.Cover(
                lines(title()),
                words.get("brochure.cover.town", town()),
                words.get("brochure.cover.subtitle"),
                language.ownName(),
                centre.name().text(),
                words.get("brochure.cover.edition", Integer.toString(plan.date().getYear())),
                pictureFile == null ? null : new Book.Picture(pictureFile, alt));
    }

    private String town() {
        var region = centre.region();
        return region.empty() ? centre.address().town() : region.text();
    }

    /** Words by words, as many in a line as fit. */
    static List<String> lines(String title) {
        var lines = new ArrayList<String>();
        // A preposition stands with its noun.
        for (var word :
                title.strip().replaceAll("(?<=^| )(\\S{1,2}) ", "$1\u00a0").split(" +")) {
            var last = lines.isEmpty() ? "" : lines.getLast();
            if (last.isEmpty() || last.length() + 1 + word.length() > LINE) lines.add(word);
            else lines.set(lines.size() - 1, last + " " + word);
        }
        return List.copyOf(lines);
    }

    Book.Emergency emergency() {
        return new Book.Emergency(
                words.get("brochure.emergency.title"),
                words.get("brochure.emergency.intro"),
                List.of(call("ambulance", "112", "fire"), call("shield", "110", "police")),
                new Book.Steps(
                        words.get("brochure.emergency.say"),
                        steps("brochure.emergency.say.", "where", "what", "many", "wait")),
                List.of(
                        call("moon", "116 117", "doctor"),
                        call("poison", "0228 19240", "poison"),
                        call("heart", "116 016", "women"),
                        call("child", "116 111", "child"),
                        call("speech", "116 123", "soul"),
                        call("card", "116 116", "card")));
    }

    private Book.Call call(String icon, String number, String name) {
        return new Book.Call(
                icon,
                number,
                words.get("brochure.emergency." + name),
                words.get("brochure.emergency." + name + ".when"));
    }

    private List<Book.Step> steps(String prefix, String... names) {
        return Arrays.stream(names)
                .map(n -> new Book.Step(words.get(prefix + n), words.get(prefix + n + ".text")))
                .toList();
    }

    Book.HowTo howTo() {
        var signs = new ArrayList<Book.Sign>();
        for (var sign :
                List.of("pin:address", "phone:phone", "globe:web", "clock:hours", "languages:languages", "euro:cost")) {
            var parts = sign.split(":");
            signs.add(new Book.Sign(parts[0], label(parts[1])));
        }
        signs.add(new Book.Sign("cal", words.get("brochure.sign.registration")));
        signs.add(new Book.Sign("door", words.get("brochure.sign.open")));
        signs.add(new Book.Sign("qr", words.get("brochure.sign.qr")));
        return new Book.HowTo(
                words.get("brochure.how.title"),
                words.get("brochure.how.intro"),
                steps("brochure.how.", "topic", "language", "call"),
                words.get("brochure.how.signs"),
                signs,
                words.get("brochure.how.access"));
    }

    List<Book.Sign> access() {
        var conditions = new ConditionWords(words);
        return Arrays.stream(Access.values())
                .map(a -> new Book.Sign(a.tag(), conditions.access(a)))
                .toList();
    }

    Book.@Nullable Foreword foreword() {
        var foreword = plan.forewords().get(words.tag());
        if (foreword == null || foreword.text().isBlank()) return null;
        return new Book.Foreword(
                words.get("brochure.foreword"),
                Arrays.stream(foreword.text().strip().split("\\R\\s*\\R"))
                        .map(p -> p.strip().replaceAll("\\s*\\R\\s*", " "))
                        .toList(),
                foreword.name(),
                foreword.function(),
                null);
    }

    Book.Imprint imprint(boolean samples) {
        var notes = new ArrayList<Book.Note>();
        notes.add(new Book.Note(
                words.get("brochure.imprint.publisher"),
                Stream.of(
                                centre.municipality(),
                                centre.officialName(),
                                centre.address().line())
                        .filter(line -> !line.isBlank())
                        .map(this::german)
                        .toList()));
        notes.add(note(
                "as-of",
                words.get(
                        "brochure.imprint.as-of.text",
                        words.monthYear(java.time.YearMonth.from(plan.date())),
                        host())));
        if (plan.languages().size() > 1)
            notes.add(note(
                    "others",
                    plan.tongues().stream()
                            .filter(l -> l != words.language())
                            .map(PortalLanguage::tag)
                            .map(words::languageName)
                            .collect(Collectors.joining(words.get("time.comma")))));
        notes.add(note("mistake", words.get("brochure.imprint.mistake.text", phone())));
        if (samples) notes.add(note("sample", words.get("brochure.imprint.sample.text")));
        if (!plan.imprint().isEmpty())
            notes.add(new Book.Note(
                    words.get("brochure.imprint.more"),
                    plan.imprint().stream().map(this::german).toList()));
        return new Book.Imprint(words.get("brochure.imprint.title"), notes);
    }

    private Book.Note note(String name, String text) {
        return new Book.Note(words.get("brochure.imprint." + name), List.of(Words.of(text)));
    }

    Book.Back back() {
        var address = centre.address();
        var lines = Stream.of(address.street(), (address.postcode() + " " + address.town()).strip(), phone(), host())
                .filter(line -> !line.isBlank())
                .map(this::german)
                .toList();
        return new Book.Back(
                centre.name().text(), lines, new Qr(base + "/" + words.tag() + "/"), words.get("brochure.back"));
    }

    private String phone() {
        return centre.phone() == null ? "" : centre.phone().shown();
    }

    private String host() {
        return base.replaceFirst("^https?://", "");
    }

    private Words german(String text) {
        return words.language() == PortalLanguage.DE ? Words.of(text) : Words.in("de", text);
    }
}
