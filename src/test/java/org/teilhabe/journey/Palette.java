package org.teilhabe.journey;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures of pages have few colours: with a palette of 256 they are a third as heavy and look the same. */
final class Palette {
    private static final int MOST = 256;

    private Palette() {}

    private record Colour(int rgb, int count) {
        int part(int shift) {
            return rgb >> shift & 0xff;
        }
    }

    /** Colours that lie together: median cut. */
    private record Box(List<Colour> colours) {
        int spread(int shift) {
            var parts = colours.stream().mapToInt(c -> c.part(shift)).summaryStatistics();
            return parts.getMax() - parts.getMin();
        }

        int widest() {
            return List.of(0, 8, 16).stream()
                    .max(Comparator.comparingInt(this::spread))
                    .orElseThrow();
        }

        long weight() {
            return spread(widest())
                    * (long) Math.sqrt(colours.stream().mapToLong(Colour::count).sum());
        }

        int mean() {
            var mean = 0;
            var count = colours.stream().mapToLong(Colour::count).sum();
            for (var shift : List.of(0, 8, 16))
                mean |= (int) (colours.stream()
                                        .mapToLong(c -> (long) c.part(shift) * c.count())
                                        .sum()
                                / count)
                        << shift;
            return mean;
        }
    }

    static byte[] reduce(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var index = indices(picture);
        var colours = index.colours();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var raster = flat.getRaster();
        for (var y = 0; y < picture.getHeight(); y++)
            for (var x = 0; x < picture.getWidth(); x++)
                raster.setSample(x, y, 0, index.places().get(picture.getRGB(x, y) & 0xffffff));
        var written = write(flat);
        return written.length < png.length ? written : png;
    }

    private record Index(int[] colours, Map<Integer, Integer> places) {}

    private static Index indices(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++)
            for (var x = 0; x < picture.getWidth(); x++) counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(counts.entrySet().stream()
                .map(e -> new Colour(e.getKey(), e.getValue()))
                .toList()));
        while (boxes.size() < MOST) {
            var box = boxes.stream().filter(b -> b.colours().size() > 1).max(Comparator.comparingLong(Box::weight));
            if (box.isEmpty()) break;
            boxes.remove(box.get());
            var shift = box.get().widest();
            var sorted = box.get().colours().stream()
                    .sorted(Comparator.comparingInt(c -> c.part(shift)))
                    .toList();
            var half = half(sorted);
            boxes.add(new Box(sorted.subList(0, half)));
            boxes.add(new Box(sorted.subList(half, sorted.size())));
        }
        var places = new HashMap<Integer, Integer>();
        for (var i = 0; i < boxes.size(); i++) for (var colour : boxes.get(i).colours()) places.put(colour.rgb(), i);
        return new Index(boxes.stream().mapToInt(Box::mean).toArray(), places);
    }

    /** Where half of the pixels lie before; each side keeps a colour. */
    private static int half(List<Colour> sorted) {
        var all = sorted.stream().mapToLong(Colour::count).sum();
        var before = 0L;
        for (var i = 0; i < sorted.size() - 1; i++) {
            before += sorted.get(i).count();
            if (before * 2 >= all) return i + 1;
        }
        return sorted.size() - 1;
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
