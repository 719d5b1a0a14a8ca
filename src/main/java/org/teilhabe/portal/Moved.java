package org.teilhabe.portal;

/** The page has another address for good. */
final class Moved extends RuntimeException {
    private final String to;

    Moved(String to) {
        super(to);
        this.to = to;
    }

    String to() {
        return to;
    }
}
