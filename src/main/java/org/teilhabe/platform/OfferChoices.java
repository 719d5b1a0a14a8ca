package org.teilhabe.platform;

import java.util.List;

/** »Angebotsliste«: the published offers and other entries that other desks may point to; the directory keeps them. */
public interface OfferChoices {
    /** By title; the centre's own come first, and no more than a form can show. */
    List<Choice> choices();

    /** Whether a published entry of a kind, place or organisation, has this slug. */
    boolean stands(String kind, String slug);

    /** @param slug in the offer's address */
    record Choice(String slug, String title) {}
}
