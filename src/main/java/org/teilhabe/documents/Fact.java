package org.teilhabe.documents;

/** A label and what it labels. */
public record Fact(String label, String value) {}
