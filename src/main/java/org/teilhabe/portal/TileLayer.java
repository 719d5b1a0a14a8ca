package org.teilhabe.portal;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;

/** »Kartenbild« below the pins of a map, made of tiles from our own address; nothing where no tile server is configured. */
@Component
public class TileLayer {
    private static final double METRES_PER_PIXEL = 156_543.03;

    TileLayer(Settings settings) {
        Configured.attribution = settings.map().tiles() == null
                ? null
                : java.util.Objects.requireNonNullElse(settings.map().attribution(), "© OpenStreetMap");
    }

    /** A tile and where it lies on the map. */
    public record Tile(String href, double x, double y, double width, double height) {}

    /** Templates have no beans; the tile server is the same for the whole life of the process. */
    private static final class Configured {
        static volatile @org.jspecify.annotations.Nullable String attribution;
    }

    /** Whose map it is, to be shown with it; empty without a map. */
    public static String attribution() {
        var known = Configured.attribution;
        return known == null ? "" : known;
    }

    public static List<Tile> of(PlainMap map) {
        return Configured.attribution == null ? List.of() : tiles(map.view(), map.width(), map.height());
    }

    /** As many tiles as cover the map, none drawn larger than it is. */
    static List<Tile> tiles(PlainMap.View view, int width, int height) {
        var zoom = zoom(view);
        var first = TileAddress.at(view.position(0, 0), zoom);
        var last = TileAddress.at(view.position(width, height), zoom);
        return IntStream.rangeClosed(first.x(), last.x())
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(first.y(), last.y())
                        .mapToObj(y -> tile(new TileAddress(zoom, x, y), view)))
                .toList();
    }

    private static int zoom(PlainMap.View view) {
        var widest = METRES_PER_PIXEL * Math.cos(Math.toRadians(view.centre().latitude()));
        var zoom = (int) Math.ceil(Math.log(widest / view.metresPerPixel()) / Math.log(2));
        return Math.clamp(zoom, TileAddress.FARTHEST, TileAddress.NEAREST);
    }

    private static Tile tile(TileAddress address, PlainMap.View view) {
        var corner = address.corner();
        var opposite = address.next(1, 1).corner();
        return new Tile(
                address.path(),
                rounded(view.x(corner)),
                rounded(view.y(corner)),
                rounded(view.x(opposite)) - rounded(view.x(corner)),
                rounded(view.y(opposite)) - rounded(view.y(corner)));
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
