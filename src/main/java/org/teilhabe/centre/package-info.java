/** Zentrum: the centre itself, its desks, opening hours and service notices. */
@ApplicationModule(
        displayName = "Zentrum",
        allowedDependencies = {})
@NullMarked
package org.teilhabe.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
