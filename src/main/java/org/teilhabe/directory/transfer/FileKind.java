package org.teilhabe.directory.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teilhabe.directory.Kind;

/** »Dateiart«: what a file brings or takes; each has its columns. */
enum FileKind {
    OFFERS(Kind.OFFER, "angebote"),
    EVENTS(Kind.EVENT, "termine"),
    ORGANISATIONS(Kind.ORGANISATION, "organisationen"),
    PLACES(Kind.PLACE, "orte"),
    /** The columns of the school register of North Rhine-Westphalia; only comes in. */
    SCHOOLS(Kind.ORGANISATION, "schulen");

    private final Kind kind;
    private final String noun;

    FileKind(Kind kind, String noun) {
        this.kind = kind;
        this.noun = noun;
    }

    Kind kind() {
        return kind;
    }

    /** As in file names and addresses: {@code angebote}. */
    String noun() {
        return noun;
    }

    /** As in commands: {@code offers}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean goesOut() {
        return this != SCHOOLS;
    }

    /** Those that come in, as a command names them: {@code offers|events|…}. */
    static String comingIn() {
        return tags(Arrays.stream(values()));
    }

    /** Those that go out, likewise. */
    static String goingOut() {
        return tags(Arrays.stream(values()).filter(FileKind::goesOut));
    }

    private static String tags(Stream<FileKind> kinds) {
        return kinds.map(FileKind::tag).collect(Collectors.joining("|"));
    }

    static Optional<FileKind> byTag(String tag) {
        return Arrays.stream(values()).filter(k -> k.tag().equals(tag)).findFirst();
    }

    static Optional<FileKind> byNoun(String noun) {
        return Arrays.stream(values()).filter(k -> k.noun.equals(noun)).findFirst();
    }
}
