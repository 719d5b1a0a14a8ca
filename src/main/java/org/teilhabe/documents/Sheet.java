package org.teilhabe.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * »Bogen« that a page is typeset on, in millimetres.
 *
 * @param width of the page as it is cut
 * @param height of the page as it is cut
 * @param edge paper around the page, with the crop marks; 0 where nobody cuts
 * @param bleed how far colour reaches over the cut, so that no white line is left where the knife slips
 */
public record Sheet(int width, int height, int edge, int bleed) {
    public static final Sheet A5 = new Sheet(148, 210, 0, 0);
    public static final Sheet A4 = new Sheet(210, 297, 0, 0);

    private static final int EDGE = 10;
    private static final int BLEED = 3;

    public Sheet {
        if (bleed > edge) throw new IllegalArgumentException("Colour cannot reach beyond the paper");
    }

    public Sheet forPress() {
        return new Sheet(width, height, EDGE, BLEED);
    }

    @JsonIgnore
    public boolean isForPress() {
        return edge > 0;
    }

    /** Whose pages are cut to size after printing. */
    public interface Cut {
        Sheet sheet();
    }
}
