package org.teilhabe.portal;

/** A short fact under an entry in a list: »kostenlos«. */
public record Fact(String icon, String word) {}
