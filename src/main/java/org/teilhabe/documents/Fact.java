package org.teilhabe.documents;

/** A label and what it labels. */
record Fact(String label, String value) {}
