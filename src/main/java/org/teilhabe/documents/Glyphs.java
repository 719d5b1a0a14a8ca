package org.teilhabe.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The characters that the fonts at hand can draw. Where none can, Typst would leave a hole and say nothing. */
final class Glyphs {
    private final BitSet drawn;

    private Glyphs(BitSet drawn) {
        this.drawn = drawn;
    }

    static Glyphs of(Path fonts) throws IOException {
        var drawn = new BitSet(Character.MAX_CODE_POINT + 1);
        try (var files = Files.list(fonts)) {
            // What the bold cannot draw is missing, too.
            for (var file :
                    files.filter(f -> f.toString().endsWith("_400Regular.ttf")).toList()) {
                var bold = characters(Path.of(file.toString().replace("_400Regular", "_700Bold")));
                bold.and(characters(file));
                drawn.or(bold);
            }
        }
        return new Glyphs(drawn);
    }

    private static BitSet characters(Path file) throws IOException {
        var characters = new BitSet();
        try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (var c = 0; c <= Character.MAX_CODE_POINT; c++) if (glyphs.getGlyphId(c) != 0) characters.set(c);
        }
        return characters;
    }

    /** The first character of a text that no font draws; what is not drawn by nature is never missing. */
    OptionalInt firstMissing(String text) {
        return text.codePoints().filter(c -> !drawn.get(c) && !invisible(c)).findFirst();
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
        };
    }
}
