package org.teilhabe.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.teilhabe.directory.Position;

class TilesTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final TileAddress WIESDORF = TileAddress.at(new Position(51.0337, 6.9848), 14);
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @TempDir
    Path folder;

    @Test
    void aTileIsFetchedOnceAndThenKept() throws IOException {
        serve(200, PICTURE);
        var tiles = tiles(NOW);
        assertThat(tiles.get(WIESDORF)).hasValue(PICTURE);
        assertThat(tiles.get(WIESDORF)).hasValue(PICTURE);
        SERVER.verify(1, getRequestedFor(urlEqualTo("/14/" + WIESDORF.x() + "/" + WIESDORF.y() + ".png")));
    }

    @Test
    void anOldTileIsAskedAgainAndStaysWhereTheServerIsSilent() throws IOException {
        serve(200, PICTURE);
        assertThat(tiles(NOW).get(WIESDORF)).isPresent();
        serve(500, new byte[0]);
        assertThat(tiles(NOW.plus(Duration.ofDays(40))).get(WIESDORF)).hasValue(PICTURE);
        SERVER.verify(2, getRequestedFor(urlMatching("/.*")));
    }

    @Test
    void onlyPicturesPass() throws IOException {
        serve(200, "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(tiles(NOW).get(WIESDORF)).isEmpty();
    }

    @Test
    void nothingIsAskedWithoutAServerOrForATileThatIsNone() throws IOException {
        assertThat(new Tiles(null, folder, Clock.systemUTC(), 1000).get(WIESDORF))
                .isEmpty();
        assertThat(tiles(NOW).get(new TileAddress(19, 0, 0))).isEmpty();
        assertThat(tiles(NOW).get(new TileAddress(10, 1024, 0))).isEmpty();
        SERVER.verify(0, getRequestedFor(urlMatching("/.*")));
    }

    @Test
    void theKeptTilesNeverTakeMoreThanTheirRoom() throws IOException {
        serve(200, PICTURE);
        var small = new Tiles(SERVER.baseUrl() + "/{z}/{x}/{y}.png", folder, at(NOW), 10L * PICTURE.length);
        for (var n = 0; n < 40; n++) small.get(WIESDORF.next(n, 0));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void onlyTheCentresSurroundingsAreServed() {
        var area = new TileController.Area(50.8, 51.3, 6.7, 7.3);
        assertThat(area.touches(WIESDORF)).isTrue();
        assertThat(area.touches(TileAddress.at(new Position(48.13, 11.57), 14))).isFalse();
    }

    @Test
    void tilesLieWhereThePinsAre() {
        var spots = List.of(
                new PlainMap.Spot(1, new Position(51.0337, 6.9848), false),
                new PlainMap.Spot(2, new Position(51.0668, 7.0064), false));
        var map = PlainMap.of(spots, 420, 360);
        var tiles = TileLayer.tiles(map.view(), 420, 360);
        assertThat(tiles).hasSizeBetween(4, 30);
        var zoom = Integer.parseInt(tiles.getFirst().href().split("/")[2]);
        var home = TileAddress.at(new Position(51.0337, 6.9848), zoom);
        var below = tiles.stream()
                .filter(t -> t.href().equals(home.path()))
                .findFirst()
                .orElseThrow();
        var pin = map.pins().getFirst();
        assertThat((double) pin.x()).isBetween(below.x() - 1, below.x() + below.width() + 1);
        assertThat((double) pin.y()).isBetween(below.y() - 1, below.y() + below.height() + 1);
        assertThat(below.width()).isLessThanOrEqualTo(257);
    }

    private Tiles tiles(Instant now) {
        return new Tiles(SERVER.baseUrl() + "/{z}/{x}/{y}.png", folder, at(now), 1_000_000);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static void serve(int status, byte[] body) {
        SERVER.stubFor(get(urlMatching("/.*"))
                .willReturn(aResponse().withStatus(status).withBody(body)));
    }
}
