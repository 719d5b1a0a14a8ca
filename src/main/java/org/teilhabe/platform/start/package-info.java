/** What a start says on the console, and the reasons for which it does not happen. */
@NullMarked
package org.teilhabe.platform.start;

import org.jspecify.annotations.NullMarked;
