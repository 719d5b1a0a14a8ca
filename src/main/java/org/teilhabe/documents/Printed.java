package org.teilhabe.documents;

import org.jspecify.annotations.Nullable;

/** What is printed on a paper that bears a number. */
sealed interface Printed permits Letter, Certificate {
    /** Also names the template. */
    Paper.Kind sort();

    /** @param by how it can be checked; null: the bare words */
    Printed proven(@Nullable Proof by);

    /** To be looked at before it is issued: without a number, and marked by this word. */
    Printed asDraft(String word);
}
