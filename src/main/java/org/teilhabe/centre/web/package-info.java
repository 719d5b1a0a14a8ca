/** The desk pages of the centre: profile, opening hours, service notices. */
@NullMarked
package org.teilhabe.centre.web;

import org.jspecify.annotations.NullMarked;
