/** The one search box: documents, their index, queries, suggestions and what was asked in vain. */
@NullMarked
package org.teilhabe.portal.search;

import org.jspecify.annotations.NullMarked;
