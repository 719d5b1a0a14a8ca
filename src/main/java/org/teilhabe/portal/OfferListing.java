package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;

/** Filters, counts and cuts the list of offers; reads only the entries it shows. */
@Service
class OfferListing {
    static final int SIZE = 20;

    private final OfferShelf shelf;
    private final Directory directory;

    OfferListing(OfferShelf shelf, Directory directory) {
        this.shelf = shelf;
        this.directory = directory;
    }

    /**
     * One page of the list.
     *
     * @param all offers of the centre or of the topic
     * @param offers of this page, in its order
     */
    record Found(
            OfferFilter filter,
            OfferShelf.Shelf all,
            OfferFilter.Sorted sorted,
            Paging paging,
            List<OfferShelf.Row> shown,
            List<Published> offers,
            Map<EntryId, Published> others) {
        List<OfferTimes> times() {
            return shown.stream().map(OfferShelf.Row::times).toList();
        }
    }

    @Transactional(readOnly = true)
    Found find(Map<String, String[]> parameters, EntryWords words) {
        var all = shelf.in(words.language());
        var filter = OfferFilter.read(parameters, all.rows());
        var sorted = filter.sort(all.rows(), words.now());
        var paging = Paging.of(
                first(parameters.get("seite")),
                SIZE,
                sorted.rows().size(),
                page -> words.href("/angebote") + filter.query(page));
        return read(filter, all, sorted, paging, words);
    }

    /** One page of a topic's offers; the counts are of its subtopics. */
    @Transactional(readOnly = true)
    Found topic(String topic, Map<String, String[]> parameters, EntryWords words) {
        var rows = shelf.in(words.language()).rows().stream()
                .filter(row -> row.categories().contains(topic))
                .toList();
        var filter = new OfferFilter(Map.of());
        var sorted = filter.sort(rows, words.now(), List.of(OfferQuestion.THEMA));
        var paging = Paging.of(
                first(parameters.get("seite")),
                SIZE,
                rows.size(),
                page -> words.href("/angebote/thema/" + topic) + filter.query(page));
        return read(filter, new OfferShelf.Shelf(rows, List.of()), sorted, paging, words);
    }

    private Found read(
            OfferFilter filter, OfferShelf.Shelf all, OfferFilter.Sorted sorted, Paging paging, EntryWords words) {
        var ids = paging.cut(sorted.rows()).stream().map(OfferShelf.Row::id).toList();
        var byId = directory.byIds(ids, words.language());
        // An offer withdrawn this very moment is on the shelf and not in the directory.
        var shown = paging.cut(sorted.rows()).stream()
                .filter(row -> byId.containsKey(row.id()))
                .toList();
        var offers = shown.stream()
                .map(row -> Objects.requireNonNull(byId.get(row.id())))
                .toList();
        return new Found(
                filter, all, sorted, paging, shown, offers, directory.byIds(Hits.named(offers), words.language()));
    }

    List<Hit> hits(Found found, EntryWords words, boolean numbered) {
        var hits = new Hits(words, found.others());
        var made = new ArrayList<Hit>();
        var letter = "";
        for (var n = 0; n < found.offers().size(); n++) {
            var row = found.shown().get(n);
            var offer = found.offers().get(n);
            var own = Letters.of(offer.title().value());
            var begins = !own.equals(letter);
            letter = own;
            var onMap = numbered && !row.positions().isEmpty();
            var number = onMap ? found.sorted().rows().indexOf(row) + 1 : 0;
            made.add(hits.offer(number, offer, row.times()).anchored(begins ? anchor(letter) : null));
        }
        return made;
    }

    /** All offers that fit, not of this page alone. */
    @Nullable
    PlainMap map(Found found) {
        var rows = found.sorted().rows();
        var spots = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(n -> rows.get(n).positions().stream().map(at -> new PlainMap.Spot(n + 1, at, false)))
                .toList();
        return spots.isEmpty() ? null : PlainMap.gathered(spots, 340, 420);
    }

    /** Where each letter begins, over all pages. */
    List<Chip> letters(Found found, EntryWords words) {
        var all = found.all().letters();
        if (!found.filter().empty() || all.size() <= SIZE) return List.of();
        var letters = new LinkedHashSet<String>();
        var chips = new ArrayList<Chip>();
        for (var n = 0; n < all.size(); n++) {
            var letter = all.get(n);
            if (letters.add(letter))
                chips.add(new Chip(
                        letter,
                        words.href("/angebote") + found.filter().query(n / SIZE + 1) + "#" + anchor(letter),
                        false));
        }
        return chips;
    }

    private static String anchor(String letter) {
        return "a-" + (letter.equals("#") ? "0" : letter);
    }

    /** The topics that have offers, each as a link that keeps the other answers. */
    List<Chip> topics(Found found, EntryWords words) {
        var filter = found.filter();
        var chosen = filter.answers(OfferQuestion.THEMA);
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                words.words().get("portal.topics.all"),
                words.href("/angebote") + filter.with(OfferQuestion.THEMA).query(1),
                chosen.isEmpty()));
        for (var topic : words.terms().top()) {
            var count = found.sorted().count(OfferQuestion.THEMA, topic.id());
            var current = words.terms().within(topic.id()).stream().anyMatch(chosen::contains);
            if (count > 0 || current)
                chips.add(new Chip(
                        topic.label(words.language()),
                        words.href("/angebote")
                                + filter.with(OfferQuestion.THEMA, topic.id()).query(1),
                        current));
        }
        return chips;
    }

    private static @Nullable String first(String @Nullable [] values) {
        return values == null || values.length == 0 ? null : values[0];
    }
}
