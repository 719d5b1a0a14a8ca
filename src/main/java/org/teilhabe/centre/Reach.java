package org.teilhabe.centre;

import java.util.function.BiFunction;

/**
 * »Erreichbarkeit«: where the centre is and how to get through.
 *
 * @param phone as people read it, empty where there is none
 * @param mail never part of a public page; shown by a button and used by the contact form
 * @param place slug of the centre's house among the places, empty for none
 * @param organisation slug of the centre among the organisations, empty for none
 */
public record Reach(Address address, String phone, String mail, String place, String organisation) implements Part {
    @Override
    public Section section() {
        return Section.REACH;
    }

    @Override
    public Reach each(BiFunction<String, Text, Text> change) {
        return this;
    }
}
