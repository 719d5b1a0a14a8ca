/** Page records of the outbox. */
@NullMarked
package org.teilhabe.notification.web;

import org.jspecify.annotations.NullMarked;
