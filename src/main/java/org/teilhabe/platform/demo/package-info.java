/** Two demo centres for a first look, loaded once into the embedded database, each module bringing its share. */
@NullMarked
package org.teilhabe.platform.demo;

import org.jspecify.annotations.NullMarked;
