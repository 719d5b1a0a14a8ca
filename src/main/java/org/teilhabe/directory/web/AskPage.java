package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * A question before a deed on an entry.
 *
 * @param href the entry at the desk
 * @param version of the entry as it was seen
 */
public record AskPage(
        DeskShell shell, String title, String href, int version, Form form, List<EntryPage.Fault> faults) {}
