package org.teilhabe.centre;

import java.util.function.BiFunction;
import org.teilhabe.platform.time.Hours;

/** »Öffnungszeiten« of the house and of the telephone. */
public record Opening(Hours visits, Hours phone, Text note) implements Part {
    @Override
    public Section section() {
        return Section.OPENING;
    }

    @Override
    public Opening each(BiFunction<String, Text, Text> change) {
        return new Opening(visits, phone, change.apply("hours_note", note));
    }
}
