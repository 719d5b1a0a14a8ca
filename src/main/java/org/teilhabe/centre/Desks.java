package org.teilhabe.centre;

import java.util.List;
import java.util.function.BiFunction;
import org.teilhabe.platform.time.Hours;

/** »Anlaufstellen«: whom to ask about what. Functions, never persons. */
public record Desks(List<Desk> desks) implements Part {
    public Desks {
        desks = List.copyOf(desks);
    }

    /**
     * »Anlaufstelle«
     *
     * @param offers slugs of the offers it looks after
     */
    public record Desk(String id, Text title, Text text, String phone, String mail, Hours hours, List<String> offers) {
        public Desk {
            offers = List.copyOf(offers);
        }
    }

    @Override
    public Section section() {
        return Section.DESKS;
    }

    @Override
    public Desks each(BiFunction<String, Text, Text> change) {
        return new Desks(desks.stream()
                .map(d -> new Desk(
                        d.id(),
                        change.apply("desks." + d.id() + ".title", d.title()),
                        change.apply("desks." + d.id() + ".text", d.text()),
                        d.phone(),
                        d.mail(),
                        d.hours(),
                        d.offers()))
                .toList());
    }
}
