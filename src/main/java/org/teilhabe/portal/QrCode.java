package org.teilhabe.portal;

import io.nayuki.qrcodegen.QrSegment;

/**
 * »QR-Code« of an address as one path of level strokes, a module wide.
 *
 * @param size edge in modules, the quiet zone of two modules not counted
 */
public record QrCode(int size, String path) {
    /** Every reader takes every mask; to weigh all eight takes longer than the rest of the page. */
    private static final int CHEQUERED = 0;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeSegments(
                QrSegment.makeSegments(text), io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM, 1, 40, CHEQUERED, false);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++) {
                var run = 0;
                while (code.getModule(x + run, y)) run++;
                if (run > 0)
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append(".5h")
                            .append(run);
                x += run;
            }
        return new QrCode(code.size, path.toString());
    }

    public String viewBox() {
        return "-2 -2 %d %d".formatted(size + 4, size + 4);
    }
}
