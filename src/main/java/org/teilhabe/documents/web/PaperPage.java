package org.teilhabe.documents.web;

import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * One paper.
 *
 * @param code in groups, as it is printed
 * @param withdrawn on which day; null while it is valid
 * @param reason why, empty while it is valid
 * @param check the public page that tells whether it is genuine
 * @param pdf where its words can be printed once more; null where they are no longer kept
 * @param until when they are kept; null where they are gone
 * @param withdraw where it can be withdrawn; null for whoever may not
 */
public record PaperPage(
        DeskShell shell,
        String number,
        String kind,
        String about,
        String issued,
        String code,
        @Nullable String withdrawn,
        String reason,
        String check,
        @Nullable String pdf,
        @Nullable String until,
        @Nullable String withdraw) {}
