package org.teilhabe.platform.start;

/** The start does not happen, for a reason a person can mend; the sentence says which, and the process ends with 1. */
public class StartRefused extends RuntimeException {
    /** @param sentence German, for the console */
    public StartRefused(String sentence) {
        super(sentence);
    }
}
