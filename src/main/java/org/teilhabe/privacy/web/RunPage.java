package org.teilhabe.privacy.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** The question before somebody deletes at once. */
public record RunPage(DeskShell shell, long due, List<PlanPage.Row> rows) {}
