/** Which centre a request, job or event belongs to, and how the database learns it. */
@NullMarked
package org.teilhabe.platform.tenancy;

import org.jspecify.annotations.NullMarked;
