/** Pages of the guide's desk. */
@NullMarked
package org.teilhabe.brochure.web;

import org.jspecify.annotations.NullMarked;
