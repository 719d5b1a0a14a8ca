package org.teilhabe.directory.web;

import java.util.List;

/** What can be chosen in the form of an entry. */
public record Choices(
        List<Option> organisations,
        List<Option> places,
        List<Option> offers,
        List<Option> pages,
        List<Option> categories,
        List<Option> audiences,
        List<Option> languages) {

    /** @param depth how far below others */
    public record Option(String value, String label, int depth) {
        public Option(String value, String label) {
            this(value, label, 0);
        }
    }
}
