package org.teilhabe.identity.link;

import java.time.Instant;
import java.util.UUID;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Link per Mail« that still works.
 *
 * @param purpose name of its {@link LinkPurpose}
 * @param subject the one record it is about
 * @param language of the person it was sent to
 */
public record MailLink(String purpose, UUID subject, PortalLanguage language, Instant expiresAt) {}
