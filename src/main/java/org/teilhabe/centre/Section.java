package org.teilhabe.centre;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.teilhabe.platform.time.Hours;

/** »Abschnitt« of the centre's profile, each dated by itself. */
public enum Section {
    IDENTITY("name", new Identity(Text.NONE, "", "", "", Text.NONE, null, "", null)),
    REACH("erreichbarkeit", new Reach(new Address("", "", "", "", null, null), "", "", "", "")),
    OPENING("zeiten", new Opening(Hours.NONE, Hours.NONE, Text.NONE)),
    MISSION("auftrag", new Mission(Text.NONE, Text.NONE, Text.NONE, Text.NONE, List.of(), List.of(), List.of())),
    DESKS("anlaufstellen", new Desks(List.of())),
    GUIDE("fragen", new Guide(List.of(), List.of()));

    private final String slug;
    private final Part empty;

    Section(String slug, Part empty) {
        this.slug = slug;
        this.empty = empty;
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    /** What it says before anybody has said anything. */
    public Part empty() {
        return empty;
    }

    public static Optional<Section> bySlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }
}
