package org.teilhabe.brochure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.teilhabe.platform.Rejected;

/**
 * »Titelbild«: a picture that really is one.
 *
 * @param type png or jpg
 */
record Cover(String type, byte[] bytes) {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_PIXELS = 24_000_000;
    private static final int LEAST_EDGE = 300;
    /** Enough to see that it can be read to its end, without holding it whole. */
    private static final int EVERY = 16;

    static Cover of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) throw refused("large");
        var type = type(bytes);
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReadersByFormatName(type);
            if (!readers.hasNext()) throw refused("broken");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) throw refused("large");
                if (Math.min(width, height) < LEAST_EDGE) throw refused("small");
                var sparse = reader.getDefaultReadParam();
                sparse.setSourceSubsampling(EVERY, EVERY, 0, 0);
                reader.read(0, sparse);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Rejected refusal) throw refusal;
            // What ImageIO makes of damaged files is not only what it declares.
            throw refused("broken");
        }
        return new Cover(type, bytes);
    }

    private static String type(byte[] b) {
        if (b.length > 8 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') return "png";
        if (b.length > 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8 && (b[2] & 0xFF) == 0xFF) return "jpg";
        throw refused("kind");
    }

    private static Rejected refused(String why) {
        return Rejected.field("bild", "brochure.desk.cover." + why);
    }
}
