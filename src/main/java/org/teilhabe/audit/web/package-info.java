/** Page records of the desk where the trail is read. */
@NullMarked
package org.teilhabe.audit.web;

import org.jspecify.annotations.NullMarked;
