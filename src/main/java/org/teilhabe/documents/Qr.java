package org.teilhabe.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.nayuki.qrcodegen.QrCode;

/** An address for the camera of a phone; a template gets its drawing along with it. */
@JsonIgnoreProperties(value = "drawing", allowGetters = true)
public record Qr(String text) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Qr {}

    /** Where data are written by hand, the address alone will do. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Qr read(String text) {
        return new Qr(text);
    }

    /**
     * @param size edge in modules, the quiet zone not counted
     * @param path in SVG's words: one closed run of modules after the other, as paper has no pixels to fall between
     */
    record Drawing(int size, String path) {}

    /** Level M: a fold or a stain may take 15 % of it. */
    @JsonProperty
    Drawing drawing() {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++) {
                var run = 0;
                while (code.getModule(x + run, y)) run++;
                if (run > 0) path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
                x += run;
            }
        return new Drawing(code.size, path.toString());
    }
}
