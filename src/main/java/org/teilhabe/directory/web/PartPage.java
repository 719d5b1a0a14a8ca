package org.teilhabe.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Words;

/** Answers that are parts of a page. */
public sealed interface PartPage {
    /** @param html clean */
    record Prose(String html) implements PartPage {}

    record Dates(List<String> dates, String empty) implements PartPage {}

    record Map(@Nullable SmallMap map, Words words) implements PartPage {}
}
