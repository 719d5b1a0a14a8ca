/** Page shells, words, forms and answers. */
@NullMarked
package org.teilhabe.platform.web;

import org.jspecify.annotations.NullMarked;
