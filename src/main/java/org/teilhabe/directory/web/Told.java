package org.teilhabe.directory.web;

/**
 * One thing an entry says, in words.
 *
 * @param group the group of form fields it comes from
 */
public record Told(String group, String label, String text) {}
