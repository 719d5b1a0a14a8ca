/**
 * The ground all modules stand on: centres by host name, transactions that know their centre, languages and words,
 * refusals, page shells, and the small interfaces through which modules tell upwards.
 */
@ApplicationModule(displayName = "Plattform", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.teilhabe.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
