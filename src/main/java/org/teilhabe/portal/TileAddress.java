package org.teilhabe.portal;

import org.teilhabe.directory.Position;

/** »Kachel« of the usual square grid over the web Mercator map: zoom 0 is the world in one picture. */
record TileAddress(int zoom, int x, int y) {
    static final int NEAREST = 18;
    static final int FARTHEST = 8;

    /** No tile is farther or nearer than a city map needs, and each is on the map. */
    boolean exists() {
        return zoom >= FARTHEST && zoom <= NEAREST && x >= 0 && x < 1 << zoom && y >= 0 && y < 1 << zoom;
    }

    static TileAddress at(Position position, int zoom) {
        var n = 1 << zoom;
        var latitude = Math.toRadians(Math.clamp(position.latitude(), -85.0, 85.0));
        var x = (position.longitude() + 180) / 360 * n;
        var y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * n;
        return new TileAddress(zoom, Math.clamp((int) x, 0, n - 1), Math.clamp((int) y, 0, n - 1));
    }

    /** The corner in the north-west. */
    Position corner() {
        var n = 1 << zoom;
        var latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * y / n))));
        return new Position(latitude, 360.0 * x / n - 180);
    }

    TileAddress next(int columns, int rows) {
        return new TileAddress(zoom, x + columns, y + rows);
    }

    String path() {
        return "/karte/" + zoom + "/" + x + "/" + y + ".png";
    }
}
