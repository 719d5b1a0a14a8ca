/** Page records of the privacy desk. */
@NullMarked
package org.teilhabe.privacy.web;

import org.jspecify.annotations.NullMarked;
