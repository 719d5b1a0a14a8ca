/** Page records of the pages before the door and of the desks for people and the own account. */
@NullMarked
package org.teilhabe.identity.web;

import org.jspecify.annotations.NullMarked;
