package org.teilhabe.documents;

/**
 * A paper as it was written, before it has a number.
 *
 * @param about what whoever checks it reads; names no person
 */
record Draft(String about, Printed words) {}
