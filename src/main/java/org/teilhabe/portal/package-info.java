/**
 * Integrationsportal: what the public finds: offers by topic, organisations, dates, places, the centre's own page, search.
 *
 * <p>Every page is the same for everybody and complete without JavaScript. A page tells {@link
 * org.teilhabe.platform.web.PageLife} until when it stays as it is; its bytes are then kept and given from memory.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"centre", "directory", "brochure", "documents"})
@NullMarked
package org.teilhabe.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
