package org.teilhabe.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web addresses in a mail's text. One-time links open doors and are shown to nobody but the recipient. */
final class Links {
    /** PostgreSQL's pattern for what opens a door in a one-time link. */
    static final String IN_DATABASE = "/l/[A-Za-z0-9._~-]+";

    static final String MASKED = "/l/••••••";

    private static final Pattern ONE_TIME = Pattern.compile("/l/[A-Za-z0-9._~-]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private Links() {}

    /** @param href null where the piece is only text */
    record Piece(String text, @Nullable String href) {}

    static String mask(String text) {
        return ONE_TIME.matcher(text).replaceAll(MASKED);
    }

    /** Cuts a text into plain pieces and links. */
    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = ADDRESS.matcher(text);
        var end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) pieces.add(new Piece(text.substring(end, matcher.start()), null));
            pieces.add(new Piece(matcher.group(), matcher.group().contains("•") ? null : matcher.group()));
            end = matcher.end();
        }
        if (end < text.length()) pieces.add(new Piece(text.substring(end), null));
        return pieces;
    }
}
