package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * An entry as the public would read it, published or not.
 *
 * @param body clean HTML
 * @param fallback whether the texts are German because nobody has translated them
 * @param notes the short notes beside the facts; @param facts what needs no translation, in the reader's words
 */
public record PreviewPage(
        DeskShell shell,
        EntryHead head,
        String language,
        String direction,
        boolean fallback,
        String title,
        String summary,
        String body,
        List<Told> facts,
        List<Told> notes) {}
