package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Position;

/**
 * A little map of our own: one place among the others, no borders invented.
 *
 * @param here the place itself, null where its position is not known
 */
public record SmallMap(List<Dot> others, @Nullable Dot here) {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 200;
    private static final double EDGE = 16;

    /** In a view box of 300 by 200. */
    public record Dot(String x, String y) {}

    static SmallMap of(@Nullable Position here, List<Position> others) {
        var all = new ArrayList<>(others);
        if (here != null) all.add(here);
        if (all.isEmpty()) return new SmallMap(List.of(), null);
        var south = all.stream().mapToDouble(Position::latitude).min().orElse(0);
        var north = all.stream().mapToDouble(Position::latitude).max().orElse(0);
        var west = all.stream().mapToDouble(Position::longitude).min().orElse(0);
        var east = all.stream().mapToDouble(Position::longitude).max().orElse(0);
        var squeeze = Math.cos(Math.toRadians((south + north) / 2));
        var scale = Math.min(
                (WIDTH - 2 * EDGE) / Math.max((east - west) * squeeze, 0.004),
                (HEIGHT - 2 * EDGE) / Math.max(north - south, 0.004));
        var middle = new Position((south + north) / 2, (west + east) / 2);
        return new SmallMap(
                others.stream().map(p -> dot(p, middle, squeeze, scale)).toList(),
                here == null ? null : dot(here, middle, squeeze, scale));
    }

    private static Dot dot(Position at, Position middle, double squeeze, double scale) {
        var x = WIDTH / 2 + (at.longitude() - middle.longitude()) * squeeze * scale;
        var y = HEIGHT / 2 - (at.latitude() - middle.latitude()) * scale;
        return new Dot(String.format(Locale.ROOT, "%.1f", x), String.format(Locale.ROOT, "%.1f", y));
    }
}
