package org.teilhabe.platform.start;

/** »Erster Zugang«: the link by which the first administration of a centre comes in, as long as nobody has an account there. */
public interface FirstLink {
    /** For the current centre; former ones no longer work. */
    String here();
}
