package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** Why the examples cannot go yet. @param entries the centre's own that name one */
public record SamplesKeptPage(DeskShell shell, List<Own> entries) {
    /** @param href at the desk */
    public record Own(String title, String href, String kind) {}
}
