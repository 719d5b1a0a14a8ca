package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Position;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Map tiles under our own address, of the centre's surroundings only: this is not an open door to the tile server. */
@Controller
class TileController {
    /** Roughly fifteen kilometres around the outermost places. */
    private static final double AROUND = 0.2;

    private static final Duration KEPT = Duration.ofDays(7);

    private final Tiles tiles;
    private final Finding finding;
    private final Cache<UUID, Area> areas = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    TileController(Tiles tiles, Finding finding) {
        this.tiles = tiles;
        this.finding = finding;
    }

    @GetMapping("/karte/{zoom:[0-9]{1,2}}/{x:[0-9]{1,7}}/{y:[0-9]{1,7}}.png")
    ResponseEntity<byte[]> tile(@PathVariable int zoom, @PathVariable int x, @PathVariable int y) throws IOException {
        var address = new TileAddress(zoom, x, y);
        if (!tiles.configured() || !address.exists() || !area().touches(address))
            throw new Missing("No tile " + address);
        var bytes = tiles.get(address).orElseThrow(() -> new Missing("No tile " + address));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Tiles.type(bytes).orElse("application/octet-stream")))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(bytes);
    }

    private Area area() {
        return areas.get(CurrentCentre.id(), id -> Area.around(finding.places()));
    }

    /** »Umgebung« of the centre's places. */
    record Area(double south, double north, double west, double east) {
        static Area around(List<Published> places) {
            var positions = places.stream()
                    .flatMap(p -> Stream.ofNullable(((PlaceFacts) p.facts()).position()))
                    .toList();
            return new Area(
                    positions.stream().mapToDouble(Position::latitude).min().orElse(90) - AROUND,
                    positions.stream().mapToDouble(Position::latitude).max().orElse(-90) + AROUND,
                    positions.stream().mapToDouble(Position::longitude).min().orElse(180) - AROUND,
                    positions.stream().mapToDouble(Position::longitude).max().orElse(-180) + AROUND);
        }

        boolean touches(TileAddress tile) {
            var corner = tile.corner();
            var opposite = tile.next(1, 1).corner();
            return corner.latitude() >= south
                    && opposite.latitude() <= north
                    && corner.longitude() <= east
                    && opposite.longitude() >= west;
        }
    }
}
