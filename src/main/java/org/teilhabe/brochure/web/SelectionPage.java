package org.teilhabe.brochure.web;

import java.util.List;

/**
 * Rule and exceptions.
 *
 * @param left what the rule leaves out because nobody has checked it
 * @param query what was searched for among the published entries
 */
public record SelectionPage(
        PartPage form, String figures, List<Row> byHand, List<Row> left, String query, List<Row> found) {
    /** An entry. @param in whether it stands in the book; @param byHand whether somebody decided so */
    public record Row(String id, String title, String href, String kind, String why, boolean in, boolean byHand) {}
}
