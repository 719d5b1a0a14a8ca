/**
 * Benachrichtigung: mail going out. It is written into the outbox with the deed that causes it, so that neither
 * happens without the other, and handed to the mail server once, or again under the same Message-ID.
 */
@ApplicationModule(
        displayName = "Benachrichtigung",
        allowedDependencies = {})
@NullMarked
package org.teilhabe.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
