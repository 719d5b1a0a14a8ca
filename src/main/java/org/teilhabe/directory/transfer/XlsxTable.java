package org.teilhabe.directory.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;

/** The first sheet of an Excel workbook, as text: numbers as short as they are, dates as {@code 2026-09-01}. */
final class XlsxTable {
    /** A small file can unpack to a huge one; ours unpack to a tenth of this. */
    private static final int MOST_PACKED = 60_000_000;

    private static final long MOST_UNPACKED = 300_000_000;

    private static final long MOST_STRINGS = 80_000_000;

    /** What a number format says of dates, outside of quoted words and brackets. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DATE = Pattern.compile("[ymdhYMDH]");

    private XlsxTable() {}

    static void read(Source source, TableReader.Gate gate) throws IOException {
        var file = bytes(source);
        refuseBombs(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            var all = rows.iterator();
            for (var row = next(all); row != null; row = next(all)) gate.row(row.getRowNum(), cells(row));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Rejected refused ? refused : broken(e);
        }
        gate.end();
    }

    private static byte[] bytes(Source source) throws IOException {
        try (var stream = source.open()) {
            var bytes = stream.readNBytes(MOST_PACKED + 1);
            if (bytes.length > MOST_PACKED) throw new Rejected("transfer.file.too-big-unpacked");
            return bytes;
        }
    }

    /** What the reader throws is many things; all mean that the file is broken. */
    private static @Nullable Row next(Iterator<Row> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private static Rejected broken(Exception cause) {
        var refused = new Rejected("transfer.file.xlsx-broken");
        refused.initCause(cause);
        return refused;
    }

    private static void refuseBombs(byte[] file) {
        var total = 0L;
        var workbook = false;
        var buffer = new byte[65_536];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                var strings = entry.getName().endsWith("sharedStrings.xml");
                var size = 0L;
                try (var content = zip.getInputStream(entry)) {
                    for (int n; (n = content.read(buffer)) > 0; ) {
                        size += n;
                        total += n;
                        if (total > MOST_UNPACKED || strings && size > MOST_STRINGS)
                            throw new Rejected("transfer.file.too-big-unpacked");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
        if (!workbook) throw new Rejected("transfer.file.no-table");
    }

    private static List<String> cells(Row row) {
        var count = row.getCellCount();
        if (count > 20_000) throw new Rejected("transfer.file.too-many-columns", TableReader.MOST_COLUMNS);
        var cells = new ArrayList<String>(count);
        for (var i = 0; i < count; i++) cells.add(text(row.getCell(i)));
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() != CellType.NUMBER) return cell.getText() == null ? "" : cell.getText();
        var format = cell.getDataFormatString();
        if (format != null && DATE.matcher(ASIDE.matcher(format).replaceAll("")).find()) return moment(cell.asDate());
        // As Excel shows it: 51.06 is kept as 51.060000000000002.
        return BigDecimal.valueOf(Double.parseDouble(cell.getRawValue()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String moment(@Nullable LocalDateTime at) {
        if (at == null) return "";
        if (at.getYear() < 1901) return at.toLocalTime().toString();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
