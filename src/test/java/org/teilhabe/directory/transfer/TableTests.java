package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teilhabe.platform.Rejected;

/** Files as people have them. */
class TableTests {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final class Heard implements TableReader.Rows {
        final List<List<String>> rows = new ArrayList<>();
        final List<Integer> numbers = new ArrayList<>();
        final List<String> hints = new ArrayList<>();

        @Override
        public void head(List<String> names) {
            rows.add(names);
        }

        @Override
        public void row(int number, List<String> cells) {
            numbers.add(number);
            rows.add(cells);
        }

        @Override
        public void hint(String key, String... arguments) {
            hints.add(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorByItself(String separator) {
        var text = String.join(separator, "id", "title", "summary") + "\n"
                + String.join(separator, "a", "\"Über; alles, was zählt\"", "x") + "\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).rows)
                .containsExactly(List.of("id", "title", "summary"), List.of("a", "Über; alles, was zählt", "x"));
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndUtf16() {
        for (var bytes : List.of(
                "id;title\na;Für Mütter\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFFid;title\na;Für Mütter\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFFid;title\na;Für Mütter\n".getBytes(StandardCharsets.UTF_16LE))) {
            var heard = read(bytes);
            assertThat(heard.rows).containsExactly(List.of("id", "title"), List.of("a", "Für Mütter"));
            assertThat(heard.hints).isEmpty();
        }
    }

    @Test
    void readsWindows1252AndSaysSo() {
        var heard = read("id;title\na;Für Mütter – 5 €\n".getBytes(WINDOWS));
        assertThat(heard.rows.getLast()).containsExactly("a", "Für Mütter – 5 €");
        assertThat(heard.hints).containsExactly("transfer.hint.windows-1252");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        var heard = read("id;title\r\n\r\na;\"zwei\r\nZeilen\"\r\n;;\r\nb;c\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(heard.numbers).containsExactly(3, 5);
        assertThat(heard.rows.get(1)).containsExactly("a", "zwei\nZeilen");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused(new byte[0], "transfer.file.empty");
        assertRefused("\n\n;;\n".getBytes(StandardCharsets.UTF_8), "transfer.file.empty");
        assertRefused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "transfer.file.no-table");
        assertRefused(new byte[] {0x47, 0x49, 0x46, 0, 1, 2}, "transfer.file.no-table");
        assertRefused(new byte[] {7, 7, 7, 7, '\n', 7}, "transfer.file.no-table");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 1, 1, 1}, "transfer.file.old-excel");
        assertRefused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "transfer.file.no-table");
        assertRefused(zip("xl/workbook.xml", "<broken"), "transfer.file.xlsx-broken");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 9}, "transfer.file");
        assertRefused("id;title\na;\"offen\nb;c\n".getBytes(StandardCharsets.UTF_8), "transfer.file.csv-broken");
        assertRefused(new byte[] {'i', 'd', '\n', (byte) 0x81, (byte) 0xFF, '\n'}, "transfer.file.encoding");
        assertRefused(
                ("id" + ";x".repeat(10_000) + "\n").getBytes(StandardCharsets.UTF_8), "transfer.file.too-many-columns");
    }

    @Test
    void refusesASmallFileThatBecomesAHugeOne() {
        assertRefused(zip("xl/sharedStrings.xml", "a".repeat(90_000_000)), "transfer.file.too-big-unpacked");
    }

    @ParameterizedTest
    @EnumSource(TableOutput.Format.class)
    void whatGoesOutComesBackTheSame(TableOutput.Format format) throws IOException {
        var rows = List.of(
                List.of("id", "title", "phone", "note"),
                List.of("00123", "Größe; \"Maß\"\nzweite Zeile", "+49 221 4710123", "=1+1"),
                List.of("b", "عربي", "-5", "'=SUM(A1)"),
                List.of("c", "@home", "+WEBSERVICE(1)", "''=x"));
        assertThat(read(written(format, rows)).rows).isEqualTo(rows);
    }

    @Test
    void noCellIsAFormulaForASpreadsheet() throws IOException {
        var text = new String(
                written(TableOutput.Format.CSV, List.of(List.of("=cmd", "@x", "+A1", "+49 221 4710123"))),
                StandardCharsets.UTF_8);
        assertThat(text.strip().substring(1)).isEqualTo("'=cmd;'@x;'+A1;+49 221 4710123");
    }

    @Property(tries = 200)
    void anyTextSurvivesCsv(@ForAll @NotBlank @UniqueElements @Size(min = 1, max = 5) List<@NotBlank String> cells)
            throws IOException {
        var tidy = cells.stream()
                .map(c -> c.replace("\r", "").replace("\0", "").replaceAll("[\uD800-\uDFFF\uFEFF]", "x"))
                .toList();
        if (tidy.stream().anyMatch(String::isBlank)) return;
        var head = java.util.stream.IntStream.rangeClosed(0, tidy.size())
                .mapToObj(n -> "spalte" + n)
                .toList();
        var row = new ArrayList<>(tidy);
        row.add("Ende");
        assertThat(read(written(TableOutput.Format.CSV, List.of(head, row))).rows)
                .containsExactly(head, row);
    }

    @Test
    void readsExcelsNumbersAndDatesAsPeopleSeeThem() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Probe", "1.0")) {
            var sheet = book.newWorksheet("Probe");
            sheet.value(0, 0, "id");
            sheet.value(1, 0, 51373);
            sheet.value(1, 1, 51.06);
            sheet.value(1, 2, java.time.LocalDate.of(2026, 9, 1));
            sheet.style(1, 2).format("dd.mm.yyyy").set();
            sheet.value(1, 3, java.time.LocalDateTime.of(2026, 9, 1, 15, 30));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 4, true);
        }
        assertThat(read(bytes.toByteArray()).rows.getLast())
                .containsExactly("51373", "51.06", "2026-09-01", "2026-09-01T15:30", "true");
    }

    private static byte[] written(TableOutput.Format format, List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = format.to(bytes)) {
            for (var row : rows) out.row(row);
        }
        return bytes.toByteArray();
    }

    private static Heard read(byte[] bytes) {
        var heard = new Heard();
        try {
            TableReader.read(Source.of(bytes), heard);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return heard;
    }

    private static void assertRefused(byte[] bytes, String key) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> read(bytes)).withMessageStartingWith(key);
    }

    private static byte[] zip(String name, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
