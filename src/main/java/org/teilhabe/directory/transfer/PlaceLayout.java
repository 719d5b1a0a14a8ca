package org.teilhabe.directory.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Position;

/** The columns of places; organisations have them too, for the place where they are. */
final class PlaceLayout extends Layout {
    static final List<String> ADDRESS =
            List.of("street", "postcode", "town", "district", "latitude", "longitude", "access", "stop");

    /** A frame around Germany, south, north, west, east: a position outside is a slip of the pen. */
    private static final double[] GERMANY = {47.2, 55.1, 5.8, 15.1};

    @Override
    Kind kind() {
        return Kind.PLACE;
    }

    @Override
    List<String> factColumns() {
        return ADDRESS;
    }

    @Override
    Map<String, Kind> references() {
        return Map.of();
    }

    @Override
    void print(Facts facts, References references, Cells out) {
        var place = (PlaceFacts) facts;
        var position = place.position();
        out.put("street", place.street())
                .put("postcode", place.postcode())
                .put("town", place.town())
                .put("district", place.district())
                .put("latitude", position == null ? null : degrees(position.latitude()))
                .put("longitude", position == null ? null : degrees(position.longitude()));
        ConditionColumns.printAccess(place.access(), out);
        out.put("stop", place.stop());
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    @Override
    Facts read(RowInput in, Surroundings around) {
        var postcode = in.line("postcode", 10);
        if (!postcode.isEmpty() && !in.asItWas("postcode") && !postcode.matches("\\d{5}"))
            in.fault("postcode", "postcode");
        return new PlaceFacts(
                in.line("street", 120),
                postcode,
                in.line("town", 80),
                in.optional("district", 80),
                position(in),
                ConditionColumns.access(in),
                in.optional("stop", 120),
                ContactColumns.read(in));
    }

    private static @Nullable Position position(RowInput in) {
        var latitude = in.degrees("latitude", 90);
        var longitude = in.degrees("longitude", 180);
        if (latitude == null || longitude == null) {
            if (in.cell("latitude").isEmpty() != in.cell("longitude").isEmpty())
                in.fault(in.cell("latitude").isEmpty() ? "latitude" : "longitude", "position-both");
            return null;
        }
        var somewhereElse =
                latitude < GERMANY[0] || latitude > GERMANY[1] || longitude < GERMANY[2] || longitude > GERMANY[3];
        if (somewhereElse && !(in.asItWas("latitude") && in.asItWas("longitude")))
            in.fault("latitude", "position-germany");
        return new Position(latitude, longitude);
    }
}
