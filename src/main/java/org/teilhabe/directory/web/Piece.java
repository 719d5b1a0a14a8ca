package org.teilhabe.directory.web;

/** A stretch of two compared texts: in both, only in the former, or only in the present one. */
public record Piece(Change change, String text) {
    /** In which of the two. */
    public enum Change {
        SAME,
        GONE,
        NEW
    }

    public boolean gone() {
        return change == Change.GONE;
    }

    public boolean fresh() {
        return change == Change.NEW;
    }
}
