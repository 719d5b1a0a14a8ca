package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** »Textfeld«: a text of an entry that is translated. Lengths in characters as people count them. */
public enum TextField {
    TITLE(200, false),
    SUMMARY(400, false),
    BODY(20_000, true),
    COST_NOTE(300, false),
    REGISTRATION_NOTE(300, false),
    CHILDCARE_NOTE(300, false),
    ACCESS_NOTE(300, false),
    HOURS_NOTE(300, false),
    /** The nearest stop of a place. */
    STOP(160, false),
    /** What the contacts are called, one a line, in their order. */
    CONTACTS(1_000, false);

    private final int longest;
    private final boolean rich;

    TextField(int longest, boolean rich) {
        this.longest = longest;
        this.rich = rich;
    }

    public int longest() {
        return longest;
    }

    /** True where the text is HTML of the allowed elements. */
    public boolean rich() {
        return rich;
    }

    /** {@code cost_note} as in forms, files and the database. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static TextField byTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** The fields an entry of this kind has, in the order of the form. */
    public static List<TextField> of(Kind kind) {
        return switch (kind) {
            case OFFER, EVENT ->
                List.of(
                        TITLE,
                        SUMMARY,
                        BODY,
                        COST_NOTE,
                        REGISTRATION_NOTE,
                        CHILDCARE_NOTE,
                        ACCESS_NOTE,
                        HOURS_NOTE,
                        CONTACTS);
            case ORGANISATION, PAGE -> List.of(TITLE, SUMMARY, BODY, CONTACTS);
            case PLACE -> List.of(TITLE, SUMMARY, BODY, ACCESS_NOTE, STOP, CONTACTS);
        };
    }

    /** Those of {@link #of} that people write in German; the German of the others stands in the facts. */
    public static List<TextField> written(Kind kind) {
        return of(kind).stream().filter(f -> f != STOP && f != CONTACTS).toList();
    }

    static boolean isTag(String tag) {
        return Arrays.stream(values()).anyMatch(f -> f.tag().equals(tag));
    }
}
