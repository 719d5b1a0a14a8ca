package org.teilhabe.portal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** »Zeichen« of the portal, the signpost, as a drawing and as pictures for home screens. */
final class Mark {
    private static final Color BOARD = new Color(0x0a474d);
    private static final Color TONE = new Color(0xb9dad8);

    /** On a grid of 48, as in icons.svg. */
    private static final double[][] POST = {{22.5, 7}, {25.5, 7}, {25.5, 42}, {22.5, 42}};

    private static final double[][] RIGHT = {{19, 11}, {34.5, 11}, {39.5, 16}, {34.5, 21}, {19, 21}};
    private static final double[][] LEFT = {{29, 24}, {13.5, 24}, {8.5, 29}, {13.5, 34}, {29, 34}};

    private Mark() {}

    static byte[] svg() {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\">"
                        + "<rect width=\"48\" height=\"48\" rx=\"4\" fill=\"#0a474d\"/>"
                        + path(POST, "#fff")
                        + path(RIGHT, "#fff")
                        + path(LEFT, "#b9dad8")
                        + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param size edge in pixels
     * @param whole without round corners and with room around, for devices that cut their icons to a shape of their own
     */
    static byte[] png(int size, boolean whole) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(BOARD);
        var corner = whole ? 0 : size / 6;
        drawing.fillRoundRect(0, 0, size, size, corner, corner);
        // A mask may cut away all beyond a circle of four fifths of the width.
        var scale = size / 48.0 * (whole ? 0.75 : 1);
        var margin = (size - 48 * scale) / 2;
        drawing.translate(margin, margin);
        drawing.scale(scale, scale);
        fill(drawing, POST, Color.WHITE);
        fill(drawing, RIGHT, Color.WHITE);
        fill(drawing, LEFT, TONE);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Graphics2D drawing, double[][] points, Color colour) {
        var path = new Path2D.Double();
        path.moveTo(points[0][0], points[0][1]);
        for (var n = 1; n < points.length; n++) path.lineTo(points[n][0], points[n][1]);
        path.closePath();
        drawing.setColor(colour);
        drawing.fill(path);
    }

    private static String path(double[][] points, String colour) {
        var path = new StringBuilder("<path d=\"");
        for (var n = 0; n < points.length; n++)
            path.append(n == 0 ? "M" : "L").append(points[n][0]).append(' ').append(points[n][1]);
        return path.append("z\" fill=\"").append(colour).append("\"/>").toString();
    }
}
