package org.teilhabe.directory.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** UTF-8 with a mark and semicolons: what a German Excel opens rightly by a double click. */
final class CsvOutput implements TableOutput {
    /** A spreadsheet would run it as a formula; a telephone number or a plain number does no harm. */
    private static final Pattern FORMULA = Pattern.compile("[=@\\t]|[+-](?![0-9 ()/.,–-]*$)", Pattern.DOTALL);

    private final CsvWriter csv;

    CsvOutput(OutputStream stream) throws IOException {
        stream.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvOutput::guarded).toList());
    }

    private static String guarded(String cell) {
        return FORMULA.matcher(cell).lookingAt() || CsvTable.looksGuarded(cell) ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
