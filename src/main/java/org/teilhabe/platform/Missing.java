package org.teilhabe.platform;

/** There is no such thing, or not for this centre or reader: a 404 that tells nothing more. */
public class Missing extends RuntimeException {
    public Missing(String what) {
        super(what);
    }
}
