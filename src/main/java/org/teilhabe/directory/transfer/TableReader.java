package org.teilhabe.directory.transfer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.teilhabe.platform.Rejected;

/** Reads a table row by row, whatever format it has; what it is, its first bytes say and not its name. */
final class TableReader {
    /** More columns than any export has: twenty contacts, all languages. */
    static final int MOST_COLUMNS = 600;

    static final int MOST_ROWS = 100_000;

    /** Whoever hears the rows. */
    interface Rows {
        void head(List<String> names);

        /** @param number as a spreadsheet counts */
        void row(int number, List<String> cells);

        /** Something about the file as a whole; @param key message key */
        void hint(String key, String... arguments);
    }

    private TableReader() {}

    /** @throws Rejected where the file is no table */
    static void read(Source source, Rows rows) throws IOException {
        var first = first(source);
        if (first.length == 0) throw new Rejected("transfer.file.empty");
        if (begins(first, 'P', 'K', 3, 4)) XlsxTable.read(source, new Gate(rows));
        else if (begins(first, 0xD0, 0xCF, 0x11, 0xE0)) throw new Rejected("transfer.file.old-excel");
        else if (begins(first, '%', 'P', 'D', 'F') || begins(first, 'P', 'K'))
            throw new Rejected("transfer.file.no-table");
        else if (!readable(first)) throw new Rejected("transfer.file.no-table");
        else CsvTable.read(source, new Gate(rows));
    }

    private static byte[] first(Source source) throws IOException {
        try (var stream = source.open()) {
            return stream.readNBytes(1024);
        }
    }

    /** Pictures and programs betray themselves before their first line is over; a table's head is words. */
    private static boolean readable(byte[] first) {
        for (var b : first) {
            if (b == '\n') return true;
            if (b > 0 && b < ' ' && b != '\t' && b != '\r') return false;
        }
        return true;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        return bytes.length >= magic.length && Arrays.equals(Arrays.copyOf(bytes, magic.length), toBytes(magic));
    }

    private static byte[] toBytes(int[] magic) {
        var bytes = new byte[magic.length];
        for (var i = 0; i < magic.length; i++) bytes[i] = (byte) magic[i];
        return bytes;
    }

    /** The first row that says anything is the head; blank rows are passed over, and there is an end to everything. */
    static final class Gate {
        private final Rows rows;
        private boolean headed;
        private int count;

        Gate(Rows rows) {
            this.rows = rows;
        }

        void row(int number, List<String> cells) {
            if (cells.size() > MOST_COLUMNS && cells.stream().skip(MOST_COLUMNS).anyMatch(c -> !c.isBlank()))
                throw new Rejected("transfer.file.too-many-columns", MOST_COLUMNS);
            if (cells.stream().allMatch(String::isBlank)) return;
            var tidy = cells.stream()
                    .map(c -> c.replace("\r\n", "\n").replace('\r', '\n'))
                    .toList();
            if (!headed) {
                headed = true;
                rows.head(tidy);
                return;
            }
            if (++count > MOST_ROWS) throw new Rejected("transfer.file.too-many-rows", MOST_ROWS);
            rows.row(number, tidy);
        }

        void hint(String key, String... arguments) {
            rows.hint(key, arguments);
        }

        /** After the last row. */
        void end() {
            if (!headed) throw new Rejected("transfer.file.empty");
        }
    }
}
