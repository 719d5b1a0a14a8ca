/** Pages of feedback, as their templates ask for them. */
@NullMarked
package org.teilhabe.feedback.web;

import org.jspecify.annotations.NullMarked;
