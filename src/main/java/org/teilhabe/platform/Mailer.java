package org.teilhabe.platform;

import org.teilhabe.platform.text.PortalLanguage;

/** Sends mail through the outbox, in the transaction of the deed that causes it. */
public interface Mailer {
    /**
     * Greeting, farewell and the centre's signature are added; the body says only what there is to say. A web address
     * stands on a line of its own in it, so that right-to-left text leaves it whole.
     *
     * @param to one address
     * @param language the reader's language
     * @param template message key prefix: {@code mail.<template>.subject} and {@code mail.<template>.body}
     * @param arguments for the placeholders of subject and body
     */
    void send(String to, PortalLanguage language, String template, Object... arguments);
}
