package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.OpeningHours;
import org.teilhabe.platform.web.Frame;
import org.teilhabe.platform.web.PublicShell;

/** Builds the page of one offer: four queries, one record. */
@Service
class OfferPages {
    private static final int DATES = 5;
    private static final int COURSE_DAYS = 3;

    private final Directory directory;

    OfferPages(Directory directory) {
        this.directory = directory;
    }

    /** What the page needs to know. */
    record Found(Published offer, List<Published> events, Map<EntryId, Published> others) {
        OfferFacts facts() {
            return (OfferFacts) offer.facts();
        }

        List<Published> places() {
            return facts().places().stream()
                    .map(others::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        OfferTimes times(EntryWords words) {
            return OfferTimes.of(facts(), events, words.closures(facts()), words.now());
        }
    }

    @Transactional(readOnly = true)
    Found find(Published offer) {
        var facts = (OfferFacts) offer.facts();
        var events = directory.naming("offer", offer.id(), Kind.EVENT, offer.language());
        var others = new LinkedHashSet<>(facts.places());
        if (facts.provider() != null) others.add(facts.provider());
        events.stream()
                .map(e -> DateWords.facts(e).place())
                .filter(Objects::nonNull)
                .forEach(others::add);
        return new Found(offer, events, directory.byIds(others, offer.language()));
    }

    OfferPage page(Found found, EntryWords words, PublicShell shell) {
        var offer = found.offer();
        var facts = found.facts();
        var places = places(facts.places(), found.others(), words);
        var dates = dates(found, words);
        var pause = pause(found, words);
        return new OfferPage(
                shell,
                crumbs(facts, words, offer),
                words.title(offer),
                words.reservation(offer),
                found.times(words).said(words).orElse(null),
                words.text(offer, TextField.SUMMARY),
                words.glance(offer),
                dates,
                found.events().size() == 1 && !dates.isEmpty()
                        ? List.of(new Crumb(
                                words.title(found.events().getFirst()),
                                words.href(found.events().getFirst())))
                        : List.of(),
                week(facts.hours(), words),
                facts.hours() != null && facts.hours().byAppointment() && pause == null
                        ? words.words().get("time.appointment")
                        : "",
                pause,
                words.text(offer, TextField.HOURS_NOTE),
                words.words().get("portal.places", places.size()),
                places,
                PlainMap.ofPlaces(places),
                words.text(offer, TextField.BODY),
                facts.url(),
                contact(offer, facts, words, shell.frame()),
                provider(facts, found.others(), words),
                new PageTools(
                        offer.id().toString(),
                        words.title(offer),
                        offer.path(),
                        found.events().isEmpty() ? null : words.href(offer) + ".ics",
                        QrCode.of(shell.canonical()),
                        words.verified(offer),
                        words.words()
                                .get(
                                        "portal.printed",
                                        words.fullDate(words.now().toLocalDate()))));
    }

    /** For what takes place at the house, and for hours the centre itself keeps. */
    private static OpeningPanel.@Nullable Pause pause(Found found, EntryWords words) {
        var facts = found.facts();
        return facts.hours() != null && facts.actionField() != null
                ? words.house().pause()
                : words.house().pauseAt(found.places());
    }

    private static List<Crumb> crumbs(OfferFacts facts, EntryWords words, Published offer) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")));
        crumbs.add(new Crumb(Phrase.of(words.words().get("menu.angebote")), words.href("/angebote")));
        facts.common().categories().stream()
                .findFirst()
                .flatMap(words.terms()::category)
                .ifPresent(c -> crumbs.add(
                        new Crumb(Phrase.of(c.label(words.language())), words.href("/angebote/thema/" + c.id()))));
        crumbs.add(new Crumb(words.title(offer), null));
        return crumbs;
    }

    private static List<DateLine> dates(Found found, EntryWords words) {
        var dates = new DateWords(words);
        var several = found.events().size() > 1;
        if (!found.events().isEmpty())
            return dates.next(found.events(), found.others(), DATES).stream()
                    .map(line -> several ? line : line.untitled())
                    .toList();
        var hours = found.facts().hours();
        return hours != null && course(hours)
                ? dates.next(OpeningHours.of(hours).with(words.closures(found.facts())), 3)
                : List.of();
    }

    /** Few days a week: people ask for the next date rather than for opening hours. */
    private static boolean course(Hours hours) {
        var days = hours.rules().stream()
                .flatMap(r -> r.days().stream())
                .distinct()
                .count();
        return days > 0 && days <= COURSE_DAYS;
    }

    private static List<HoursWords.Line> week(@Nullable Hours hours, EntryWords words) {
        return hours == null ? List.of() : words.hours().week(hours);
    }

    static List<PlaceLine> places(Collection<EntryId> ids, Map<EntryId, Published> others, EntryWords words) {
        var lines = new ArrayList<PlaceLine>();
        for (var id : ids) {
            var place = others.get(id);
            if (place != null) lines.add(words.place(lines.size() + 1, place));
        }
        return lines;
    }

    private static ContactPanel contact(Published offer, OfferFacts facts, EntryWords words, Frame frame) {
        var lines = words.contacts(offer);
        return ContactPanels.of(lines, offer, words, frame);
    }

    private static @Nullable ProviderBox provider(OfferFacts facts, Map<EntryId, Published> others, EntryWords words) {
        var provider = facts.provider() == null ? null : others.get(facts.provider());
        if (provider == null) return null;
        var field = facts.actionField();
        return new ProviderBox(
                words.title(provider),
                words.href(provider),
                field == null ? null : words.words().get("portal.action-field." + field));
    }
}
