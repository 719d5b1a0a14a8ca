/**
 * Opening hours as the whole house understands them: weekly rules, holidays of North Rhine-Westphalia, deviations on
 * single days. Pure computation in the centre's local time; nothing here asks a clock.
 */
@NullMarked
package org.teilhabe.platform.time;

import org.jspecify.annotations.NullMarked;
