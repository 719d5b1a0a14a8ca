/** Pages of import and export. */
@NullMarked
package org.teilhabe.directory.transfer.web;

import org.jspecify.annotations.NullMarked;
