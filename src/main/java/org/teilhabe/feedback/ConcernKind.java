package org.teilhabe.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** »Art des Anliegens«: a question, a barrier, a mistake, or something searched for in vain. */
enum ConcernKind {
    QUESTION("anfrage", "speech"),
    /** Somebody could not use the portal; the law wants an answer in adequate time. */
    BARRIER("barriere", "access"),
    MISTAKE("fehler", "flag"),
    /** Somebody searched in vain. */
    MISSING("vermisst", "search");

    private final String noun;
    private final String icon;

    ConcernKind(String noun, String icon) {
        this.noun = noun;
        this.icon = icon;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the desk's addresses call it. */
    String noun() {
        return noun;
    }

    String icon() {
        return icon;
    }

    static ConcernKind byTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    static Optional<ConcernKind> byNoun(String noun) {
        return Arrays.stream(values()).filter(k -> k.noun.equals(noun)).findFirst();
    }
}
