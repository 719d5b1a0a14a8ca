package org.teilhabe.centre;

import java.time.YearMonth;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * »Name und Träger«: who the centre is and whose.
 *
 * @param name the official one is German; translations explain it
 * @param municipality »Stadt Leverkusen«
 * @param municipalityKey amtlicher Gemeindeschlüssel, eight digits, empty where not entered
 * @param region what maps begin with, null where not entered
 */
public record Identity(
        Text name,
        String shortName,
        String municipality,
        String municipalityKey,
        Text unit,
        @Nullable YearMonth founded,
        String website,
        @Nullable Region region)
        implements Part {
    /** »Gebiet« the centre works for, with its middle. */
    public record Region(Text name, String state, double latitude, double longitude) {}

    @Override
    public Section section() {
        return Section.IDENTITY;
    }

    @Override
    public Identity each(BiFunction<String, Text, Text> change) {
        return new Identity(
                change.apply("name", name),
                shortName,
                municipality,
                municipalityKey,
                change.apply("unit", unit),
                founded,
                website,
                region == null
                        ? null
                        : new Region(
                                change.apply("region", region.name()),
                                region.state(),
                                region.latitude(),
                                region.longitude()));
    }
}
