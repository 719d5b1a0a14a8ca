package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.web.PublicShell;

/** All information pages as a tree. */
public record InfosPage(PublicShell shell, List<Crumb> crumbs, List<InfoLine> tree) {}
