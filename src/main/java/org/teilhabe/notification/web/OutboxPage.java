package org.teilhabe.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * Postausgang: the list of mails.
 *
 * @param notice what everybody should know who looks here; null where mail goes out as usual
 * @param filter value of the tab chosen, empty for all
 * @param newer address of the newer mails; null on the first page
 * @param older address of the older mails; null on the last page
 * @param failed how many could be tried again
 */
public record OutboxPage(
        DeskShell shell,
        @Nullable String notice,
        List<Tab> tabs,
        String filter,
        String query,
        String total,
        List<Row> rows,
        @Nullable String newer,
        @Nullable String older,
        long failed) {

    public record Tab(String label, String href, boolean current, long count) {}

    /** @param language tag of the language the mail is written in */
    public record Row(
            String href, String written, String recipient, String subject, String language, Standing standing) {}

    /**
     * @param css tag class: ok, warn, risk, info or plain
     * @param why a second line; empty for none
     */
    public record Standing(String word, String css, String icon, String why) {}
}
