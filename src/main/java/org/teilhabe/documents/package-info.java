/**
 * Schriftgut: typesets accessible PDFs (letters, certificates, reports, the brochure) and keeps the numbers and codes by
 * which anybody can check that a document is genuine.
 */
@ApplicationModule(
        displayName = "Schriftgut",
        allowedDependencies = {"centre"})
@NullMarked
package org.teilhabe.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
