package org.teilhabe.brochure.web;

import java.util.List;
import java.util.Map;

/**
 * A part of an edition as a form.
 *
 * @param faults by the name of the field, empty for the whole; @param labels of the fields
 */
public record PartPage(
        Head head,
        String lead,
        String action,
        int version,
        List<Group> groups,
        Map<String, String> faults,
        Map<String, String> labels) {}
