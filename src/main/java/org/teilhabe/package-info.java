/** Teilhabe: one package per task of the centre; {@code platform} is the ground they stand on. */
@NullMarked
package org.teilhabe;

import org.jspecify.annotations.NullMarked;
