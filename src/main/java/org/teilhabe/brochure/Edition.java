package org.teilhabe.brochure;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;

/**
 * »Ausgabe« of the guide: a draft that editors work on, until it is frozen.
 *
 * @param number of a frozen edition
 * @param coverType png or jpg, null where there is no picture
 * @param refusal why it could not be frozen the last time
 * @param version guards against two people overwriting each other
 */
public record Edition(
        UUID id,
        State state,
        @Nullable Integer number,
        Plan plan,
        @Nullable String coverType,
        @Nullable Refusal refusal,
        int version,
        Instant updatedAt,
        @Nullable Instant frozenAt) {

    /** »Bearbeitungsstand der Ausgabe« */
    public enum State {
        DRAFT,
        FREEZING,
        FROZEN;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State byTag(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT));
        }
    }

    /** @param language tag of the book it was about */
    public record Refusal(String language, String key, java.util.List<String> arguments) {}

    /** Under which name the cover's picture is given to the template; null without a picture. */
    @Nullable
    String pictureFile() {
        return coverType == null ? null : "cover." + coverType;
    }

    /** @throws Rejected unless people may still work on it */
    Edition open() {
        return switch (state) {
            case DRAFT -> this;
            case FREEZING -> throw new Rejected("brochure.desk.freezing");
            case FROZEN -> throw new Rejected("brochure.desk.frozen");
        };
    }
}
