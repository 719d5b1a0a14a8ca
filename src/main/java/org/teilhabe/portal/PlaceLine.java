package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Position;

/**
 * A place as pages list it.
 *
 * @param number the number of its pin, from 1
 * @param position null where the address is confidential or unknown
 * @param directions where a way there is planned, on a site of others; null without a position
 */
public record PlaceLine(
        int number,
        Phrase name,
        Phrase address,
        String district,
        Phrase stop,
        String href,
        @Nullable Position position,
        @Nullable String directions,
        List<String> access) {}
