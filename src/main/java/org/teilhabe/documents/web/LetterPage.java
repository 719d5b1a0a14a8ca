package org.teilhabe.documents.web;

import java.util.List;
import java.util.Map;
import org.teilhabe.platform.web.DeskShell;

/**
 * The form of a letter.
 *
 * @param labels by field
 */
public record LetterPage(
        DeskShell shell, String stamp, Map<String, String> labels, List<Language> languages, Filled form) {
    /** Of the translation. */
    public record Language(String tag, String name) {}
}
