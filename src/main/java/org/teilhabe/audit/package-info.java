/** Protokoll: who did what and when, and who read a personal record. */
@ApplicationModule(
        displayName = "Protokoll",
        allowedDependencies = {})
@NullMarked
package org.teilhabe.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
