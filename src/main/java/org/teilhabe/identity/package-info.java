/** Zugang: people who sign in, their roles, passkeys, one-time links and single sign-on. */
@ApplicationModule(
        displayName = "Zugang",
        allowedDependencies = {})
@NullMarked
package org.teilhabe.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
