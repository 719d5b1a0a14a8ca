package org.teilhabe.brochure.web;

import java.util.List;

/** What happens when an edition is frozen, to be confirmed. */
public record FreezePage(Head head, int version, List<String> sentences, List<String> problems) {}
