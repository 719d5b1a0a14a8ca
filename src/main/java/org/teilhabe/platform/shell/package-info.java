/** Commands of the launcher that work on an installation and end: {@code ./teilhabe import …}. */
@NullMarked
package org.teilhabe.platform.shell;

import org.jspecify.annotations.NullMarked;
