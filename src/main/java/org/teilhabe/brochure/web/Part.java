package org.teilhabe.brochure.web;

import java.util.Arrays;
import org.teilhabe.platform.Missing;

/** A part of an edition with a form of its own. */
enum Part {
    BASICS("angaben"),
    CHAPTERS("kapitel"),
    SELECTION("auswahl"),
    FOREWORD("vorwort"),
    COVER("titelbild");

    private final String noun;

    Part(String noun) {
        this.noun = noun;
    }

    /** As in its address. */
    String noun() {
        return noun;
    }

    static Part of(String noun) {
        return Arrays.stream(values())
                .filter(p -> p.noun.equals(noun))
                .findFirst()
                .orElseThrow(() -> new Missing("No part " + noun));
    }
}
