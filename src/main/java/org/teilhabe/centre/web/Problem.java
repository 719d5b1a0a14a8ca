package org.teilhabe.centre.web;

/** One thing wrong with a form. @param href to the field, empty where it is of the whole */
public record Problem(String href, String label, String sentence) {}
