/**
 * Datenschutz: what is kept about people and why, how long, what is deleted when, and what somebody may be told about
 * themselves. Gathers from all modules through {@link org.teilhabe.platform.privacy.PersonalData} and knows none.
 */
@ApplicationModule(
        displayName = "Datenschutz",
        allowedDependencies = {})
@NullMarked
package org.teilhabe.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
