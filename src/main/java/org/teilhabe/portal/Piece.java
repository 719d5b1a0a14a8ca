package org.teilhabe.portal;

/** A stretch of text, marked where it is what somebody looked for. */
public record Piece(String text, boolean marked) {}
