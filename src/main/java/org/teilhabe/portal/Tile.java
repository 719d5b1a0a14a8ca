package org.teilhabe.portal;

/** A topic as a tile. */
public record Tile(String icon, String label, String hint, String href) {}
