/** PostgreSQL as a child process: unpacked, initialised, supervised. */
@NullMarked
package org.teilhabe.platform.postgres;

import org.jspecify.annotations.NullMarked;
