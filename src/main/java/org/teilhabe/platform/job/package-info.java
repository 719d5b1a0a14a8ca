/** Work that happens by itself, for one centre after the other. */
@NullMarked
package org.teilhabe.platform.job;

import org.jspecify.annotations.NullMarked;
