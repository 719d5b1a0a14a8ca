package org.teilhabe.notification;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;

/** Message-IDs (RFC 5322, 3.6.4) under the domain we send from. */
@Component
class MessageIds {
    private final String domain;

    MessageIds(Settings settings) {
        this.domain = domain(settings);
    }

    String of(UUID mail) {
        return "<" + mail + "@" + domain + ">";
    }

    private static String domain(Settings settings) {
        var from = settings.mail().from();
        if (from != null && from.contains("@"))
            return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
        var base = settings.baseAddress();
        return base != null && base.getHost() != null ? base.getHost() : "teilhabe.invalid";
    }
}
