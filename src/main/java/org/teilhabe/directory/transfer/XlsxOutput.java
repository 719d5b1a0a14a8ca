package org.teilhabe.directory.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.teilhabe.platform.Rejected;

/** A workbook of one sheet; every cell is text, so that no postcode loses its zero. */
final class XlsxOutput implements TableOutput {
    /** Excel's own limit. */
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxOutput(OutputStream stream) {
        book = new Workbook(stream, "Teilhabe", "1.0");
        sheet = book.newWorksheet("Teilhabe");
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.length() > LONGEST_CELL) throw new Rejected("transfer.export.cell-too-long", next + 1);
            if (!cell.isEmpty()) sheet.inlineString(next, i, cell);
        }
        if (next == 0)
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        next++;
        if (next % 500 == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
