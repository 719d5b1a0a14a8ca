package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;

/** Makes entries of a list from offers and what they name. */
final class Hits {
    private final EntryWords words;
    private final Map<EntryId, Published> others;

    /** @param others providers and places of the offers, by id */
    Hits(EntryWords words, Map<EntryId, Published> others) {
        this.words = words;
        this.others = others;
    }

    /** Providers and places of the offers. */
    static Set<EntryId> named(Collection<Published> offers) {
        var ids = new LinkedHashSet<EntryId>();
        for (var offer : offers) offer.facts().links().forEach(link -> ids.add(link.target()));
        return ids;
    }

    /** @param number its pin; 0 for none */
    Hit offer(int number, Published offer, OfferTimes times) {
        var facts = (OfferFacts) offer.facts();
        return new Hit(
                number,
                null,
                offer.id().toString(),
                words.title(offer),
                words.href(offer),
                where(facts),
                words.text(offer, TextField.SUMMARY),
                times.said(words).orElse(null),
                words.facts(facts.common()),
                words.reservation(offer) == Reservation.FELL_BACK,
                offer.sample(),
                !words.sensitive(offer));
    }

    /** The provider, then the one place or the districts of several. */
    private List<Phrase> where(OfferFacts facts) {
        var where = new ArrayList<Phrase>();
        var provider = facts.provider() == null ? null : others.get(facts.provider());
        if (provider != null) where.add(words.title(provider));
        var places = facts.places().stream()
                .map(others::get)
                .filter(java.util.Objects::nonNull)
                .map(p -> (PlaceFacts) p.facts())
                .toList();
        if (places.size() == 1) where.add(words.german(near(places.getFirst())));
        else if (!places.isEmpty())
            where.add(words.german(words.joined(places.stream()
                    .map(p -> p.district() == null ? p.town() : p.district())
                    .distinct()
                    .toList())));
        return where;
    }

    /** Am Büchelter Hof 9, Wiesdorf */
    private static String near(PlaceFacts place) {
        var district = place.district() == null ? place.town() : place.district();
        return place.street().isEmpty() ? district : place.street() + ", " + district;
    }
}
