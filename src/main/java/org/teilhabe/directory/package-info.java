/**
 * Angebote: organisations, places, offers, events and information pages with their texts in all languages.
 *
 * <p>Every {@link org.teilhabe.directory.Entry} is one document of facts and German texts that editors work on, with its
 * history; what the public sees is the {@link org.teilhabe.directory.Published} copy made when somebody publishes. A
 * translation knows the German text it was made from.
 */
@ApplicationModule(
        displayName = "Angebote",
        allowedDependencies = {"centre", "identity"})
@NullMarked
package org.teilhabe.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
