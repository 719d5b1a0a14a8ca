/** Pages of documents, as their templates ask for them. */
@NullMarked
package org.teilhabe.documents.web;

import org.jspecify.annotations.NullMarked;
