package org.teilhabe.privacy.web;

import org.teilhabe.platform.text.Words;

/**
 * The file a person gets, to be read without this system.
 *
 * @param style sheet that goes into the file, since it stands alone
 */
public record FilePage(Words words, PersonFile file, String style) {}
