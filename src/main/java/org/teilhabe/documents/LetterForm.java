package org.teilhabe.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;

/** Reads the form of a letter. */
@Component
class LetterForm {
    /** In the order of the form. */
    static final List<String> FIELDS = List.of(
            "adresse",
            "auskunft",
            "telefon",
            "worum",
            "betreff",
            "anrede",
            "text",
            "sprache",
            "betreff2",
            "anrede2",
            "text2");

    static final int ADDRESS_LINE = 45;
    static final int TEXT = 8000;
    private static final int SUBJECT = 120;
    private static final int GREETING = 100;
    private static final int NAME = 60;

    /** Of a page's fifty lines, so that two blocks side by side never run off it. */
    private static final int TALLEST = 34;

    private final Stationery stationery;

    LetterForm(Stationery stationery) {
        this.stationery = stationery;
    }

    static List<PortalLanguage> languages() {
        return PortalLanguage.full().stream()
                .filter(language -> language != PortalLanguage.DE)
                .toList();
    }

    Draft read(Map<String, String> typed) {
        var fields = new Fields(typed);
        var to = address(fields);
        var answers = fields.needed("auskunft", NAME);
        var phone = phone(fields);
        var about = fields.needed("worum", CertificateForm.ABOUT);
        var german = version(fields, PortalLanguage.DE, "", null);
        var translation = translation(fields);
        if (translation != null) sideBySide(fields, german.body(), translation.body());
        fields.rejectIfAny();
        var words = stationery.words();
        var info = new ArrayList<Fact>();
        info.add(new Fact(words.get("documents.paper.answers"), answers));
        phone.ifPresent(p -> info.add(new Fact(words.get("documents.paper.phone"), p.shown())));
        info.add(new Fact(words.get("documents.paper.date"), stationery.today()));
        var pages = words.get("documents.paper.pages", "{0}", "{1}");
        return new Draft(about, new Letter(stationery.sender(), to, info, null, null, german, translation, pages));
    }

    private static List<String> address(Fields fields) {
        var lines = fields.neededLines("adresse", Letter.ADDRESS_LINES * (ADDRESS_LINE + 1))
                .lines()
                .map(line -> line.replace('\t', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
        fields.check(lines.size() <= Letter.ADDRESS_LINES, "adresse", "documents.desk.address.lines", lines.size());
        for (var line : lines)
            fields.check(
                    line.codePointCount(0, line.length()) <= ADDRESS_LINE,
                    "adresse",
                    "documents.desk.address.wide",
                    ADDRESS_LINE,
                    line);
        return lines.size() <= Letter.ADDRESS_LINES ? lines : List.of();
    }

    private static Optional<Phone> phone(Fields fields) {
        var typed = fields.line("telefon", 40);
        var phone = Phone.read(typed);
        fields.check(typed.isEmpty() || phone.isPresent(), "telefon", "field.phone");
        return phone;
    }

    private static Letter.Version version(
            Fields fields, PortalLanguage language, String suffix, @Nullable String note) {
        return new Letter.Version(
                language.tag(),
                note,
                fields.needed("betreff" + suffix, SUBJECT),
                fields.needed("anrede" + suffix, GREETING),
                PlainText.blocks(fields.neededLines("text" + suffix, TEXT)));
    }

    private Letter.@Nullable Version translation(Fields fields) {
        var tag = fields.text("sprache");
        if (tag.isEmpty()) {
            var written = List.of("betreff2", "anrede2", "text2").stream()
                    .anyMatch(name -> !fields.text(name).isEmpty());
            fields.check(!written, "sprache", "documents.desk.language.missing");
            return null;
        }
        var language = languages().stream().filter(l -> l.tag().equals(tag)).findFirst();
        fields.check(language.isPresent(), "sprache", "field.choice");
        return language.map(l -> version(fields, l, "2", stationery.words(l).get("documents.letter.note")))
                .orElse(null);
    }

    private static void sideBySide(Fields fields, List<Block> german, List<Block> other) {
        if (german.isEmpty() || other.isEmpty()) return;
        fields.check(german.size() == other.size(), "text2", "documents.desk.blocks", german.size(), other.size());
        tooTall(fields, "text", german);
        tooTall(fields, "text2", other);
    }

    private static void tooTall(Fields fields, String name, List<Block> blocks) {
        for (var i = 0; i < blocks.size(); i++)
            fields.check(PlainText.height(blocks.get(i)) <= TALLEST, name, "documents.desk.block.tall", i + 1);
    }
}
