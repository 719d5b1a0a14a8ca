package org.teilhabe.notification;

import java.time.Instant;
import java.util.UUID;

/** »E-Mail« on its way out: whole and unchanging from the moment it was written; only the tries are counted. */
record OutgoingMail(
        UUID id,
        String recipient,
        String language,
        String senderName,
        String subject,
        String body,
        String messageId,
        Instant written,
        int tries) {}
