package org.teilhabe.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * One mail as its recipient gets it, and what became of it.
 *
 * @param direction of the mail's language, as {@code dir}
 * @param facts label and value, in the order of reading
 * @param linkHint why its one-time links can or cannot be opened here; null where it has none
 */
public record MailPage(
        DeskShell shell,
        String href,
        String subject,
        String language,
        String direction,
        OutboxPage.Standing standing,
        List<Fact> facts,
        List<Paragraph> paragraphs,
        @Nullable String linkHint,
        boolean resendable,
        boolean cancellable) {

    public record Fact(String label, String value) {}

    public record Paragraph(List<Line> lines) {}

    public record Line(List<Piece> pieces) {}

    /** @param href null where the piece is only text */
    public record Piece(String text, @Nullable String href) {}
}
