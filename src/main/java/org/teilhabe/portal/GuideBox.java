package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;

/**
 * »Heft zum Mitnehmen«: the current edition of the guide, as a download beside a text.
 *
 * @param href of the PDF in the reader's language, else in German
 * @param file »PDF, 120 Seiten, 3,1 MB«
 * @param language what the PDF is in, where that is not the reader's language; null where it is
 */
public record GuideBox(
        Phrase title, String href, String file, @Nullable Phrase language, String page) {}
