package org.teilhabe.portal;

/**
 * »QR-Code« of an address as one path of level strokes, a module wide.
 *
 * @param size edge in modules, the quiet zone of two modules not counted
 */
public record QrCode(int size, String path) {
    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++) {
                var run = 0;
                while (code.getModule(x + run, y)) run++;
                if (run > 0) path.append("M%d %d.5h%d".formatted(x, y, run));
                x += run;
            }
        return new QrCode(code.size, path.toString());
    }

    public String viewBox() {
        return "-2 -2 %d %d".formatted(size + 4, size + 4);
    }
}
