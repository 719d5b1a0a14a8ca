package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** The checking period; {@code lines} are those ever set, the newest first. */
public record PeriodPage(DeskShell shell, Form form, List<EntryPage.Fault> faults, List<String> lines) {}
