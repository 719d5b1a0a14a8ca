package org.teilhabe.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.web.PublicShell;

/** Builds the page of one place. */
@Service
class PlacePages {
    private static final int DATES = 6;

    private final Directory directory;

    PlacePages(Directory directory) {
        this.directory = directory;
    }

    /** @param others what the offers name, by id */
    record Found(
            Published place,
            List<Published> offers,
            List<Published> events,
            List<Published> organisations,
            Map<EntryId, Published> others) {
        boolean sensitive(EntryWords words) {
            return Stream.concat(offers.stream(), events.stream()).anyMatch(words::sensitive);
        }
    }

    @Transactional(readOnly = true)
    Found find(Published place) {
        var language = place.language();
        var offers = directory.naming("place", place.id(), Kind.OFFER, language);
        return new Found(
                place,
                offers,
                directory.naming("place", place.id(), Kind.EVENT, language),
                directory.naming("place", place.id(), Kind.ORGANISATION, language),
                directory.byIds(Hits.named(offers), language));
    }

    private static OfferTimes times(Published offer, Found found, EntryWords words) {
        var facts = (OfferFacts) offer.facts();
        var dates = found.events().stream()
                .filter(e -> offer.id().equals(DateWords.facts(e).offer()))
                .toList();
        return OfferTimes.of(facts, dates, words.closures(facts), words.now());
    }

    PlacePage page(Found found, EntryWords words, PublicShell shell) {
        var place = found.place();
        var line = words.place(1, place);
        var hits = new Hits(words, found.others());
        var rows = new DateRows(words, Map.of());
        return new PlacePage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("menu.orte")), words.href("/orte")),
                        new Crumb(words.title(place), null)),
                words.title(place),
                words.house().pauseAt(List.of(place)),
                words.reservation(place),
                words.text(place, TextField.SUMMARY),
                line,
                PlainMap.ofPlaces(List.of(line)),
                words.text(place, TextField.ACCESS_NOTE),
                words.text(place, TextField.BODY),
                found.offers().stream()
                        .map(o -> hits.offer(0, o, times(o, found, words)))
                        .toList(),
                Happening.next(found.events(), words.now(), DATES).stream()
                        .map(rows::row)
                        .toList(),
                found.organisations().stream()
                        .map(o -> new CentrePage.Offer(words.title(o), words.text(o, TextField.SUMMARY), words.href(o)))
                        .toList(),
                contact(found, words, shell),
                new PageTools(
                        place.id().toString(),
                        words.title(place),
                        place.path(),
                        null,
                        QrCode.of(shell.canonical()),
                        words.verified(place),
                        words.words()
                                .get(
                                        "portal.printed",
                                        words.fullDate(words.now().toLocalDate()))));
    }

    /** Whom the place names; else whoever is alone there. */
    private static ContactPanel contact(Found found, EntryWords words, PublicShell shell) {
        var alone = found.organisations().size() == 1 ? found.organisations() : List.<Published>of();
        var whose = Stream.concat(Stream.of(found.place()), alone.stream())
                .filter(e -> !e.facts().contacts().isEmpty())
                .findFirst()
                .orElse(found.place());
        return ContactPanels.of(words.contacts(whose), whose, words, shell.frame());
    }
}
