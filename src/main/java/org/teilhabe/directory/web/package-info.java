/**
 * The editors' desk: lists, forms, history, side-by-side translation and categories. Forms are plain names and words
 * ({@link org.teilhabe.directory.web.Form}), so what was typed is shown again, kept as a draft, compared and merged.
 */
@NullMarked
package org.teilhabe.directory.web;

import org.jspecify.annotations.NullMarked;
