package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.web.PublicShell;

/** Builds the list of organisations and the page of one. */
@Service
class OrganisationPages {
    private static final int SIZE = 30;
    private static final int DATES = 5;

    private final Directory directory;
    private final Discretion discretion;

    OrganisationPages(Directory directory, Discretion discretion) {
        this.directory = directory;
        this.discretion = discretion;
    }

    /** @param events of the organisation itself and of its offers */
    record Found(
            Published organisation, List<Published> offers, List<Published> events, Map<EntryId, Published> others) {
        OrganisationFacts facts() {
            return (OrganisationFacts) organisation.facts();
        }

        List<Published> place() {
            var house = facts().place() == null ? null : others.get(facts().place());
            return house == null ? List.of() : List.of(house);
        }

        boolean sensitive(EntryWords words) {
            return Stream.concat(offers.stream(), events.stream()).anyMatch(words::sensitive);
        }

        /** By offer: an offer with dates is as open as they are. */
        OfferTimes times(Published offer, EntryWords words) {
            var facts = (OfferFacts) offer.facts();
            return OfferTimes.of(
                    facts,
                    events.stream()
                            .filter(e -> offer.id().equals(DateWords.facts(e).offer()))
                            .toList(),
                    words.closures(facts),
                    words.now());
        }
    }

    @Transactional(readOnly = true)
    Found find(Published organisation) {
        var language = organisation.language();
        var offers = directory.naming("provider", organisation.id(), Kind.OFFER, language);
        var events = directory.naming("provider", organisation.id(), Kind.EVENT, language);
        var named = new LinkedHashSet<>(Hits.named(offers));
        named.addAll(Hits.named(events));
        named.addAll(Hits.named(List.of(organisation)));
        return new Found(organisation, offers, events, directory.byIds(named, language));
    }

    OrganisationPage page(Found found, EntryWords words, PublicShell shell) {
        var organisation = found.organisation();
        var facts = found.facts();
        var places = OfferPages.places(place(facts), found.others(), words);
        var hits = new Hits(words, found.others());
        var lines = words.contacts(organisation);
        return new OrganisationPage(
                shell,
                crumbs(words, words.title(organisation)),
                words.title(organisation),
                words.words().get("portal.form." + facts.form()),
                words.house().pauseAt(found.place()),
                words.reservation(organisation),
                words.text(organisation, TextField.SUMMARY),
                words.text(organisation, TextField.BODY),
                places,
                PlainMap.ofPlaces(places),
                words.words().get("portal.offers.count", found.offers().size()),
                found.offers().stream()
                        .map(o -> hits.offer(0, o, found.times(o, words)))
                        .toList(),
                new DateWords(words).next(found.events(), found.others(), DATES),
                facts.url(),
                ContactPanels.of(lines, organisation, words, shell.frame()),
                new PageTools(
                        organisation.id().toString(),
                        words.title(organisation),
                        organisation.path(),
                        null,
                        QrCode.of(shell.canonical()),
                        words.verified(organisation),
                        words.words()
                                .get(
                                        "portal.printed",
                                        words.fullDate(words.now().toLocalDate()))));
    }

    private static List<EntryId> place(OrganisationFacts facts) {
        var place = facts.place();
        return place == null ? List.of() : List.of(place);
    }

    private static List<Crumb> crumbs(EntryWords words, Phrase title) {
        return List.of(
                new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                new Crumb(Phrase.of(words.words().get("portal.organisations")), words.href("/organisationen")),
                new Crumb(title, null));
    }

    /** One page of the list, and where the letters begin. */
    record Listed(List<Hit> hits, List<Chip> letters, Paging paging) {}

    @Transactional(readOnly = true)
    Listed list(@Nullable String page, EntryWords words) {
        var all = directory.all(Kind.ORGANISATION, words.language());
        var paging = Paging.of(page, SIZE, all.size(), n -> address(n, words));
        var shown = paging.cut(all);
        var places = directory.byIds(Hits.named(shown), words.language());
        var betraying = discretion.betraying(shown.stream().map(Published::id).toList(), words);
        var hits = new ArrayList<Hit>();
        var letter = "";
        for (var organisation : shown) {
            var own = Letters.of(organisation.title().value());
            hits.add(hit(organisation, places, !betraying.contains(organisation.id()), words)
                    .anchored(own.equals(letter) ? null : "a-" + own));
            letter = own;
        }
        return new Listed(hits, letters(all, words), paging);
    }

    private static String address(int page, EntryWords words) {
        return words.href("/organisationen") + (page > 1 ? "?seite=" + page : "");
    }

    private static List<Chip> letters(List<Published> all, EntryWords words) {
        if (all.size() <= SIZE) return List.of();
        var first = new LinkedHashMap<String, Integer>();
        for (var n = 0; n < all.size(); n++)
            first.putIfAbsent(Letters.of(all.get(n).title().value()), n);
        return first.entrySet().stream()
                .map(e -> new Chip(e.getKey(), address(e.getValue() / SIZE + 1, words) + "#a-" + e.getKey(), false))
                .toList();
    }

    private static Hit hit(Published organisation, Map<EntryId, Published> places, boolean keep, EntryWords words) {
        var facts = (OrganisationFacts) organisation.facts();
        var place = facts.place() == null ? null : places.get(facts.place());
        var where = new ArrayList<Phrase>();
        where.add(Phrase.of(words.words().get("portal.form." + facts.form())));
        if (place != null) where.add(words.german(((PlaceFacts) place.facts()).line()));
        return new Hit(
                0,
                null,
                organisation.id().toString(),
                words.title(organisation),
                words.href(organisation),
                where,
                words.text(organisation, TextField.SUMMARY),
                null,
                List.of(),
                words.reservation(organisation) == Reservation.FELL_BACK,
                organisation.sample(),
                keep);
    }
}
