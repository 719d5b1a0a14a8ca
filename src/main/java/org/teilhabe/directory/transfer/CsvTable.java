package org.teilhabe.directory.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.teilhabe.platform.Rejected;

/** Tables as text: UTF-8 or, with a hint, Windows-1252; semicolon, comma or tabulator, whichever the head has most. */
final class CsvTable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The five bytes that mean nothing in Windows-1252. */
    private static final List<Integer> NOWHERE = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    /** What {@link CsvOutput} put before a cell that a spreadsheet would take for a formula. */
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t]", Pattern.DOTALL);

    private CsvTable() {}

    private record Encoding(Charset charset, int mark) {}

    static void read(Source source, TableReader.Gate gate) throws IOException {
        var encoding = encoding(source);
        if (encoding.charset().equals(WINDOWS)) gate.hint("transfer.hint.windows-1252");
        var separator = separator(source, encoding);
        try (var reader = reader(source, encoding);
                var csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(16_000_000)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(20_000)
                                        .maxFieldSize(1_000_000)
                                        .maxRecordSize(16_000_000)
                                        .build(),
                                reader)) {
            read(csv, gate);
        }
        gate.end();
    }

    private static void read(CsvReader<CsvRecord> csv, TableReader.Gate gate) {
        var number = 0;
        var records = csv.iterator();
        while (true) {
            number++;
            CsvRecord next;
            try {
                if (!records.hasNext()) return;
                next = records.next();
            } catch (CsvParseException e) {
                throw new Rejected("transfer.file.csv-broken", number);
            }
            gate.row(number, next.getFields().stream().map(CsvTable::plain).toList());
        }
    }

    private static String plain(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static Reader reader(Source source, Encoding encoding) throws IOException {
        var stream = source.open();
        stream.skipNBytes(encoding.mark());
        return new BufferedReader(new InputStreamReader(stream, encoding.charset()));
    }

    private static Encoding encoding(Source source) throws IOException {
        try (var stream = source.open()) {
            var mark = stream.readNBytes(3);
            if (begins(mark, 0xFF, 0xFE)) return new Encoding(StandardCharsets.UTF_16LE, 2);
            if (begins(mark, 0xFE, 0xFF)) return new Encoding(StandardCharsets.UTF_16BE, 2);
            var marked = begins(mark, 0xEF, 0xBB, 0xBF);
            if (isUtf8(source)) return new Encoding(StandardCharsets.UTF_8, marked ? 3 : 0);
            if (marked) throw new Rejected("transfer.file.encoding");
            return new Encoding(WINDOWS, 0);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** @throws Rejected where the bytes are no text in any encoding people use */
    private static boolean isUtf8(Source source) throws IOException {
        var utf8 = true;
        var windows = true;
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var stream = source.open()) {
            var bytes = ByteBuffer.allocate(65_536);
            var characters = CharBuffer.allocate(65_536);
            for (var end = false; !end; ) {
                end = fill(stream, bytes);
                for (var i = bytes.position(); i < bytes.limit(); i++) {
                    var value = bytes.get(i) & 0xFF;
                    if (value == 0) throw new Rejected("transfer.file.no-table");
                    windows &= !NOWHERE.contains(value);
                }
                if (utf8) {
                    characters.clear();
                    var result = decoder.decode(bytes, characters, end);
                    utf8 = !result.isError();
                }
                if (!utf8) bytes.position(bytes.limit());
                bytes.compact();
            }
        }
        if (!utf8 && !windows) throw new Rejected("transfer.file.encoding");
        return utf8;
    }

    /** @return true at the end of the stream; the buffer is then ready to be read */
    private static boolean fill(InputStream stream, ByteBuffer bytes) throws IOException {
        var read = stream.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        var full = read == bytes.remaining();
        bytes.position(bytes.position() + read).flip();
        return !full;
    }

    private static char separator(Source source, Encoding encoding) throws IOException {
        var counts = new int[3];
        var candidates = new char[] {';', ',', '\t'};
        try (var reader = reader(source, encoding)) {
            var quoted = false;
            for (int c, seen = 0; (c = reader.read()) >= 0 && seen < 1_000_000; seen++) {
                if (c == '"') quoted = !quoted;
                else if (!quoted && (c == '\n' || c == '\r')) {
                    if (counts[0] + counts[1] + counts[2] > 0) break;
                } else if (!quoted) for (var i = 0; i < 3; i++) if (c == candidates[i]) counts[i]++;
            }
        } catch (CharacterCodingException e) {
            throw new Rejected("transfer.file.encoding");
        }
        var best = 0;
        for (var i = 1; i < 3; i++) if (counts[i] > counts[best]) best = i;
        return candidates[best];
    }

    /** For the writer: whether reading would take something away from the cell. */
    static boolean looksGuarded(String cell) {
        return GUARDED.matcher(cell).lookingAt();
    }
}
