/**
 * Einfuhr und Ausfuhr: entries as tables that people edit in their spreadsheet, in and out without loss.
 *
 * <p>A {@link org.teilhabe.directory.transfer.Layout} says which columns a kind of entry has, prints an entry into them and
 * reads it back; columns that a file leaves out stay as they are. docs/import.md tells people the same.
 */
@NullMarked
package org.teilhabe.directory.transfer;

import org.jspecify.annotations.NullMarked;
