/**
 * Rückmeldungen und Anfragen: what people tell the centre through the portal: questions, barriers, mistakes, what they
 * searched for in vain, and whether a page was helpful; and the desk where all of it is answered. It also shows
 * published mail addresses, which stand on no page that is read by GET.
 */
@ApplicationModule(
        displayName = "Rückmeldungen",
        allowedDependencies = {"centre", "directory"})
@NullMarked
package org.teilhabe.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
