package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** What the desk's search found. */
public record FoundPage(DeskShell shell, String text, List<Hit> hits) {
    /** One entry. */
    public record Hit(String title, String kind, String href, String externalId, boolean published) {}
}
