package org.teilhabe.portal;

import java.util.List;

/**
 * A hit of the search.
 *
 * @param kind »Termin«; empty for an offer
 * @param title marked where it has the words
 */
public record SearchHit(Hit hit, String kind, String icon, List<Piece> title, List<Piece> summary) {}
