/** Languages, and the words of the interface in each of them. */
@NullMarked
package org.teilhabe.platform.text;

import org.jspecify.annotations.NullMarked;
