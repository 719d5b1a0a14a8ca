package org.teilhabe.portal;

/** A chosen answer, to be taken away again; or a topic to choose. */
public record Chip(String label, String href, boolean current) {}
