package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.brochure.Book;
import org.teilhabe.directory.Access;
import org.teilhabe.platform.House;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The templates, each with a specimen of what it is given. */
@House
class TemplatesTests {
    private static final Path SPECIMENS = Path.of("src/test/resources/typeset");
    private static final Pattern DRAWN = Pattern.compile("\"([a-z-]+)\": `(.*)`,");

    /** Where a vowel sign floats above its letter, our reader cannot tell which of both comes first. */
    private static final Pattern VOWELLED = Pattern.compile("[\\u064B-\\u0655\\u0670]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}|\\p{Nd}{2,}");

    /** What is not printed as it stands: names of icons and files, tags of languages, what is read aloud, links. */
    private static final Set<String> UNSAID = Set.of(
            "labels", "kind", "form", "icon", "lang", "id", "entries", "access", "qr", "file", "alt", "says", "pages",
            "portal");

    @Autowired
    PdfEngine engine;

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "letter, letter-de, 2",
        "letter, letter-de-ar, 1",
        "certificate, certificate, 1",
        "report, report, 3",
        "brochure, book-de, 30",
        "brochure, book-ar, 14",
        "brochure, book-uk, 18",
        "brochure, book-fa, 14",
        "brochure, book-ta, 15",
        "brochure, book-zh, 13"
    })
    void everyTemplateConformsAndSaysAllItWasGiven(String template, String specimen, int pages) throws Exception {
        var pdf = engine.typeset(template, words(specimen), Map.of());
        assertThat(pdf.pages()).isEqualTo(pages);
        PdfChecks.conforms(pdf.bytes());
        var text = bare(PdfChecks.text(pdf.bytes()));
        assertThat(said(json.valueToTree(words(specimen))))
                .hasSizeGreaterThan(20)
                .allSatisfy(word -> assertThat(text).contains(word));
    }

    @Test
    void aBookConformsOnA4AndForThePress() throws Exception {
        for (var sheet : List.of(Sheet.A4, Sheet.A5.forPress()))
            PdfChecks.conforms(
                    engine.typeset("brochure", on(sheet, "book-ar"), Map.of()).bytes());
    }

    @Test
    void aCoverMayBearAPicture() throws Exception {
        var tree = (ObjectNode) json.valueToTree(words("book-de"));
        tree.withObject("cover").withObject("picture").put("file", "cover.svg").put("alt", "Häuser am Fluss");
        var pictures = Map.of("cover.svg", Files.readAllBytes(SPECIMENS.resolve("cover.svg")));
        var pdf = engine.typeset("brochure", json.treeToValue(tree, Book.class), pictures);
        PdfChecks.conforms(pdf.bytes());
        assertThat(page(pdf, 1)).contains("in Beispielstadt").doesNotContain("Kita und Schule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book-de", "book-ar", "book-uk", "book-ta", "book-zh"})
    void thePressGetsFoursAndKnowsWhereToCut(String specimen) throws Exception {
        var screen = engine.typeset("brochure", words(specimen), Map.of());
        var press = engine.typeset("brochure", on(Sheet.A5.forPress(), specimen), Map.of());
        assertThat(press.pages() % 4).isZero();
        assertThat(press.pages() - screen.pages()).isBetween(0, 3);
        try (var document = Loader.loadPDF(press.bytes())) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(millimetres(page.getMediaBox())).containsExactly(0, 0, 168, 230);
                assertThat(millimetres(page.getBleedBox())).containsExactly(7, 7, 154, 216);
                assertThat(millimetres(page.getTrimBox())).containsExactly(10, 10, 148, 210);
            });
        }
        try (var document = Loader.loadPDF(screen.bytes())) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(millimetres(page.getMediaBox())).containsExactly(0, 0, 148, 210);
                assertThat(page.getCOSObject().containsKey(COSName.TRIM_BOX)).isFalse();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"book-de", "book-uk", "book-zh"})
    void contentsAndRegistersNameTheRightPages(String specimen) throws Exception {
        var pdf = engine.typeset("brochure", words(specimen), Map.of());
        var book = (Book) words(specimen);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var marks = bookmarks(document, document.getDocumentCatalog().getDocumentOutline());
            var contents = bare(pageWith(document, book.labels().contents(), 2));
            for (var chapter : book.chapters()) {
                for (var title : titles(chapter)) {
                    var at = marks.stream()
                            .filter(m -> m.title().equals(title))
                            .findFirst()
                            .orElseThrow();
                    var page = text(document, at.page());
                    assertThat(bare(page)).contains(bare(title));
                    // At the foot of the page stands its number, in the contents the same.
                    assertThat(page.lines().map(String::strip))
                            .anyMatch(line -> line.endsWith(" " + at.page()) || line.startsWith(at.page() + " "));
                    assertThat(contents.replaceAll("\\.{2,}", "")).contains(bare(title) + at.page());
                }
            }
            for (var register : book.registers()) {
                var pages = bare(pagesFrom(document, marks, register.title()));
                for (var group : register.groups())
                    for (var line : group.lines()) {
                        var expected = line.entries().stream()
                                .map(id -> entry(book, id).name().text())
                                .map(name -> marks.stream()
                                        .filter(m -> m.title().equals(name))
                                        .findFirst()
                                        .orElseThrow()
                                        .page())
                                .distinct()
                                .map(String::valueOf)
                                .toList();
                        assertThat(pages).contains(bare(line.words().text()) + String.join(",", expected));
                    }
            }
        }
    }

    @Test
    void bookmarksFollowTheBook() throws Exception {
        var pdf = engine.typeset("brochure", words("book-ar"), Map.of());
        var book = (Book) words("book-ar");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var marks = bookmarks(document, document.getDocumentCatalog().getDocumentOutline());
            assertThat(marks.stream().map(Mark::title))
                    .containsSubsequence(
                            book.emergency().title(),
                            book.howTo().title(),
                            book.labels().contents())
                    .containsSubsequence(book.chapters().stream()
                            .flatMap(c -> titles(c).stream())
                            .toList())
                    .endsWith(book.imprint().title());
            assertThat(marks).isSortedAccordingTo((a, b) -> Integer.compare(a.page(), b.page()));
        }
    }

    @Test
    void aBookFromTheRightSaysSoAndWhatIsGermanInIt() throws Exception {
        var pdf = engine.typeset("brochure", words("book-ar"), Map.of());
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("ar");
            assertThat(catalog.getViewerPreferences().getReadingDirection()).isEqualTo("R2L");
            for (var language : List.of("ar", "de", "tr", "uk"))
                assertThat(document.getPages())
                        .anySatisfy(page -> assertThat(
                                        new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1))
                                .contains("/Lang (" + language + ")"));
        }
        assertThat(PdfChecks.text(pdf.bytes()))
                .contains("Für Eltern mit Kindern von 4 bis 6 Jahren.")
                .contains("51371 Beispielstadt")
                .contains("+49 221 4710101");
    }

    @Test
    void mailAddressesStandOnlyWhereTheyAreGiven() throws Exception {
        var with = PdfChecks.text(
                engine.typeset("brochure", words("book-de"), Map.of()).bytes());
        assertThat(with.lines().filter(l -> l.contains("@"))).hasSize(3);
        var without = (ObjectNode) json.valueToTree(words("book-de"));
        without.findParents("mails").forEach(e -> ((ObjectNode) e).putArray("mails"));
        assertThat(PdfChecks.text(engine.typeset("brochure", json.treeToValue(without, Book.class), Map.of())
                        .bytes()))
                .doesNotContain("@");
    }

    @Test
    void aBookOfFourHundredEntriesIsMadeInOneGo() throws Exception {
        var tree = (ObjectNode) json.valueToTree(words("book-de"));
        for (var chapter : tree.withArray("chapters")) {
            var entries = ((ObjectNode) chapter).withArray("entries");
            var given = entries.size();
            for (var i = given; i < 58; i++)
                entries.add(((ObjectNode) entries.get(i % given).deepCopy())
                        .put("id", entries.get(i % given).get("id").stringValue() + "-" + i));
        }
        var pdf = engine.typeset("brochure", json.treeToValue(tree, Book.class), Map.of());
        assertThat(pdf.pages()).isGreaterThan(200);
    }

    @Test
    void everyIconIsDrawnAndTheSameAsOnTheScreen() throws IOException {
        var drawn = DRAWN.matcher(Files.readString(Path.of("src/main/resources/typeset/icons.typ")))
                .results()
                .collect(java.util.stream.Collectors.toMap(m -> m.group(1), m -> m.group(2)));
        var categories = Pattern.compile("icon: ([a-z-]+)")
                .matcher(Files.readString(Path.of("src/main/resources/taxonomy/categories.yaml")))
                .results()
                .map(m -> m.group(1));
        var named = Stream.concat(categories, Stream.of(Access.values()).map(Access::tag));
        assertThat(drawn.keySet()).containsAll(named.toList());
        var sprite = Files.readString(Path.of("src/main/web/icons/icons.svg"));
        for (var icon : drawn.entrySet()) {
            var screen = Pattern.compile("<symbol id=\"" + icon.getKey() + "\"[^>]*>(.*)</symbol>")
                    .matcher(sprite);
            if (screen.find()) assertThat(icon.getValue()).as(icon.getKey()).isEqualTo(screen.group(1));
        }
    }

    private Object words(String specimen) throws IOException {
        var type = specimen.startsWith("book")
                ? Book.class
                : specimen.startsWith("letter")
                        ? Letter.class
                        : specimen.equals("report") ? Report.class : Certificate.class;
        return json.readValue(SPECIMENS.resolve(specimen + ".json").toFile(), type);
    }

    private Book on(Sheet sheet, String specimen) throws IOException {
        var tree = (ObjectNode) json.valueToTree(words(specimen));
        tree.set("sheet", json.valueToTree(sheet));
        return json.treeToValue(tree, Book.class);
    }

    /** Every word and number that should be printed; signs between lines of two directions are read in any order. */
    private static Set<String> said(JsonNode node) {
        var words = new HashSet<String>();
        if (node.isString()) {
            WORD.matcher(bare(node.stringValue().replaceAll("\\s+", "|")))
                    .results()
                    .map(m -> m.group())
                    .filter(word -> !VOWELLED.matcher(word).find())
                    .forEach(words::add);
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(p -> !UNSAID.contains(p.getKey()))
                    .filter(p -> !p.getKey().equals("notes") || !p.getValue().isString())
                    .forEach(p -> words.addAll(said(p.getValue())));
        } else {
            node.valueStream().forEach(n -> words.addAll(said(n)));
        }
        return words;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
    }

    private record Mark(String title, int page) {}

    private static List<Mark> bookmarks(PDDocument document, PDOutlineNode node) throws IOException {
        var marks = new ArrayList<Mark>();
        for (PDOutlineItem item : node.children()) {
            marks.add(new Mark(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1));
            marks.addAll(bookmarks(document, item));
        }
        return marks;
    }

    private static List<String> titles(Book.Chapter chapter) {
        return Stream.concat(
                        Stream.of(chapter.title()),
                        chapter.entries().stream().map(e -> e.name().text()))
                .toList();
    }

    private static Book.Entry entry(Book book, String id) {
        return book.chapters().stream()
                .flatMap(c -> c.entries().stream())
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String page(PdfEngine.Pdf pdf, int number) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return text(document, number);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        return PdfChecks.text(document, page, page);
    }

    /** The pages under the first title of that name, as many as are wanted. */
    private static String pageWith(PDDocument document, String title, int pages) throws IOException {
        var mark = bookmarks(document, document.getDocumentCatalog().getDocumentOutline()).stream()
                .filter(m -> m.title().equals(title))
                .findFirst()
                .orElseThrow();
        return PdfChecks.text(document, mark.page(), mark.page() + pages - 1);
    }

    private static String pagesFrom(PDDocument document, List<Mark> marks, String title) throws IOException {
        for (var i = 0; i < marks.size() - 1; i++)
            if (marks.get(i).title().equals(title))
                return PdfChecks.text(
                        document, marks.get(i).page(), marks.get(i + 1).page() - 1);
        throw new AssertionError(title);
    }

    private static List<Integer> millimetres(PDRectangle box) {
        return Stream.of(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight())
                .map(points -> Math.round(points * 25.4f / 72))
                .toList();
    }
}
