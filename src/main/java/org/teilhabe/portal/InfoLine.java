package org.teilhabe.portal;

import java.util.List;

/** An information page in a list, with those below it. */
public record InfoLine(String icon, Phrase title, Phrase summary, String href, List<InfoLine> children) {}
