/** Wegweiser: the guide through the city's offers as a book, for the screen and for the press. */
@ApplicationModule(
        displayName = "Wegweiser",
        allowedDependencies = {"centre", "documents", "directory"})
@NullMarked
package org.teilhabe.brochure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
