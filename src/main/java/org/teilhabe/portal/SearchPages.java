package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.web.PublicShell;
import org.teilhabe.portal.search.Findings;
import org.teilhabe.portal.search.Searching;

/** Builds the page of what was found. */
@Service
class SearchPages {
    private static final int LANGUAGES = 5;
    private static final int NEAREST = 5;

    /** Whoever looks for help with violence finds it among the first; further down, any word meets any topic. */
    private static final int BETRAYING = 5;

    private final Searching searching;
    private final Directory directory;
    private final SearchCounts counts;
    private final Discretion discretion;

    SearchPages(Searching searching, Directory directory, SearchCounts counts, Discretion discretion) {
        this.searching = searching;
        this.directory = directory;
        this.counts = counts;
        this.discretion = discretion;
    }

    @Transactional
    SearchPage page(SearchQuestion asked, EntryWords words, PublicShell shell) {
        var nothing = asked.words().isEmpty() && !asked.filtered();
        var findings = nothing ? Findings.nothing() : searching.find(asked.question(words.language()));
        if (asked.page() == 1 && !asked.filtered())
            counts.count(asked.words(), words.language(), findings.total() > 0 && !findings.near());
        var found = directory.byIds(findings.hits(), words.language());
        var paging = Paging.of(
                Integer.toString(asked.page()),
                SearchQuestion.SIZE,
                (int) findings.total(),
                page -> words.href("/suche") + asked.query(page));
        var hits = hits(findings.hits(), found, asked, words);
        var betrays = words.terms().sensitive(asked.of("thema").stream().toList())
                || hits.stream().limit(BETRAYING).anyMatch(h -> !h.hit().keep());
        return new SearchPage(
                shell.sensitive(betrays),
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("search.title")), null)),
                asked.words(),
                nothing ? words.words().get("search.title") : words.words().get("search.count", findings.total()),
                findings.near() && findings.total() > 0,
                nothing ? List.of() : fields(asked, findings, words),
                chosen(asked, words),
                hits,
                paging,
                words.words().get("portal.paging", paging.from(), paging.to(), paging.total()),
                words.href("/suche") + asked.unfiltered().query(1),
                findings.unfiltered() > 0 ? words.words().get("search.filtered.text", findings.unfiltered()) : "",
                findings.total() > 0 || findings.unfiltered() > 0 || nothing ? List.of() : nearest(asked, words),
                findings.total() > 0 ? List.of() : topics(words));
    }

    /** What begins with what was typed so far: topics first, then titles. */
    @Transactional(readOnly = true)
    List<Chip> suggestions(String typed, EntryWords words) {
        var begin = typed.strip().toLowerCase(words.language().locale());
        if (begin.length() < 2) return List.of();
        var topics = words.terms().categories().values().stream()
                .filter(c -> c.label(words.language())
                        .toLowerCase(words.language().locale())
                        .contains(begin))
                .limit(2)
                .map(c -> new Chip(c.label(words.language()), words.href("/angebote/thema/" + c.id()), false));
        var ids = searching.beginningWith(typed, words.language(), 8);
        var found = directory.byIds(ids, words.language());
        var titles = ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(p -> new Chip(p.title().value(), words.href(p), false));
        return Stream.concat(topics, titles).limit(8).toList();
    }

    private List<SearchHit> hits(
            List<EntryId> order, Map<EntryId, Published> found, SearchQuestion asked, EntryWords words) {
        var dates = directory.naming("offer", found.keySet(), Kind.EVENT, words.language()).stream()
                .collect(Collectors.groupingBy(
                        e -> Objects.requireNonNull(DateWords.facts(e).offer())));
        var others = directory.byIds(Hits.named(found.values()), words.language());
        var houses = found.values().stream()
                .filter(e -> e.kind() == Kind.ORGANISATION || e.kind() == Kind.PLACE)
                .map(Published::id)
                .toList();
        var betraying = discretion.betraying(houses, words);
        var make = new Hits(words, others);
        var highlight = new Highlight(asked.words());
        var hits = new ArrayList<SearchHit>();
        for (var id : order) {
            var entry = found.get(id);
            if (entry == null) continue;
            var hit = entry.kind() == Kind.OFFER
                    ? make.offer(0, entry, times(entry, dates.getOrDefault(id, List.of()), words))
                    : other(entry, others, !words.sensitive(entry) && !betraying.contains(id), words);
            hits.add(new SearchHit(
                    hit,
                    entry.kind() == Kind.OFFER
                            ? ""
                            : words.words().get("search.kind." + entry.kind().tag()),
                    icon(entry.kind()),
                    highlight.pieces(hit.title().value()),
                    highlight.pieces(hit.summary().value())));
        }
        return hits;
    }

    private static OfferTimes times(Published offer, List<Published> dates, EntryWords words) {
        var facts = (OfferFacts) offer.facts();
        return OfferTimes.of(facts, dates, words.closures(facts), words.now());
    }

    private static Hit other(Published entry, Map<EntryId, Published> others, boolean keep, EntryWords words) {
        var where = new ArrayList<Phrase>();
        if (entry.facts() instanceof PlaceFacts place) where.add(words.german(place.line()));
        if (entry.facts() instanceof EventFacts event && event.place() != null) {
            var place = others.get(event.place());
            if (place != null) where.add(words.title(place));
        }
        var state = entry.facts() instanceof EventFacts event
                ? OfferTimes.of(null, List.of(event.schedule()), words.now())
                        .said(words)
                        .orElse(null)
                : null;
        return new Hit(
                0,
                null,
                entry.id().toString(),
                words.title(entry),
                words.href(entry),
                where,
                words.text(entry, TextField.SUMMARY),
                state,
                entry.facts().conditions().map(words::facts).orElse(List.of()),
                words.reservation(entry) == Reservation.FELL_BACK,
                entry.sample(),
                keep);
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case OFFER -> "book";
            case EVENT -> "cal";
            case ORGANISATION -> "people";
            case PLACE -> "map";
            case PAGE -> "paper";
        };
    }

    private List<FilterField> fields(SearchQuestion asked, Findings findings, EntryWords words) {
        var fields = new ArrayList<FilterField>();
        add(fields, "art", "kind", asked, findings, words);
        add(fields, "merkmal", "trait", asked, findings, words);
        add(fields, "thema", "topic", asked, findings, words);
        add(fields, "sprache", "spoken", asked, findings, words);
        add(fields, "stadtteil", "district", asked, findings, words);
        return fields;
    }

    private static void add(
            List<FilterField> fields,
            String name,
            String count,
            SearchQuestion asked,
            Findings findings,
            EntryWords words) {
        var answers = findings.counts().getOrDefault(count, Map.of()).entrySet().stream()
                .filter(e -> !e.getKey().equals("sample"))
                .map(e -> new FilterField.Answer(
                        e.getKey(),
                        label(name, e.getKey(), words),
                        e.getValue().intValue(),
                        asked.of(name).contains(e.getKey())))
                .sorted(Comparator.comparing(FilterField.Answer::chosen)
                        .reversed()
                        .thenComparing(
                                Comparator.comparing(FilterField.Answer::count).reversed()))
                .toList();
        if (answers.isEmpty() || answers.size() == 1 && !answers.getFirst().chosen() && name.equals("art")) return;
        var shown = Math.min(LANGUAGES, answers.size());
        fields.add(new FilterField(
                name,
                words.words().get("search.filter." + name),
                answers.subList(0, shown),
                answers.subList(shown, answers.size()),
                words.words().get("search.filter.more", answers.size())));
    }

    private static String label(String filter, String value, EntryWords words) {
        var say = words.words();
        return switch (filter) {
            case "art" -> say.knows("search.kind." + value) ? say.get("search.kinds." + value) : value;
            case "merkmal" ->
                say.knows("search.trait." + value) ? say.capital(say.get("search.trait." + value)) : value;
            case "thema" ->
                words.terms()
                        .category(value)
                        .map(c -> c.label(words.language()))
                        .orElse(value);
            case "sprache" -> say.languageName(value);
            default -> value;
        };
    }

    private static List<Chip> chosen(SearchQuestion asked, EntryWords words) {
        var chips = new ArrayList<Chip>();
        asked.answers()
                .forEach((filter, values) -> values.forEach(v -> chips.add(new Chip(
                        label(filter, v, words),
                        words.href("/suche") + asked.without(filter, v).query(1),
                        false))));
        return chips;
    }

    private List<Chip> nearest(SearchQuestion asked, EntryWords words) {
        var ids = searching.nearest(asked.question(words.language()), NEAREST);
        var found = directory.byIds(ids, words.language());
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(p -> new Chip(p.title().value(), words.href(p), false))
                .toList();
    }

    private static List<Chip> topics(EntryWords words) {
        return words.terms().top().stream()
                .map(c -> new Chip(c.label(words.language()), words.href("/angebote/thema/" + c.id()), false))
                .toList();
    }
}
