package org.teilhabe.portal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.web.PublicShell;

/** Builds the page for volunteers and the page of the printed guide. */
@Service
class JoinPages {
    static final String VOLUNTEERING = "ehrenamt";
    static final String GUIDE = "wegweiser";

    private final Directory directory;
    private final CentreReading centre;
    private final Offers offers;

    JoinPages(Directory directory, CentreReading centre, Offers offers) {
        this.directory = directory;
        this.centre = centre;
        this.offers = offers;
    }

    /** @param others what offers and events name, by id */
    record Found(
            List<Published> offers, List<Published> events, Map<EntryId, Published> others, CentreProfile profile) {
        List<Published> own(boolean wanted) {
            return offers.stream()
                    .filter(o -> (((OfferFacts) o.facts()).actionField() != null) == wanted)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    Found find(EntryWords words) {
        var language = words.language();
        var within = words.terms().within(VOLUNTEERING);
        var found = directory.inCategories(Kind.OFFER, within, language);
        var events = directory.inCategories(Kind.EVENT, within, language);
        var named = new LinkedHashSet<>(Hits.named(found));
        named.addAll(DateRows.placesOf(Happening.next(events, words.now(), 4)));
        return new Found(found, events, directory.byIds(named, language), centre.profile(language));
    }

    JoinPage page(Found found, EntryWords words, PublicShell shell) {
        var hits = new Hits(words, found.others());
        var rows = new DateRows(words, found.others());
        return new JoinPage(
                shell,
                crumbs(words, Phrase.of(words.words().get("menu.mitmachen"))),
                found.own(true).stream().map(o -> hit(o, hits, words)).toList(),
                found.own(false).stream().map(o -> hit(o, hits, words)).toList(),
                Happening.next(found.events(), words.now(), 4).stream()
                        .map(rows::row)
                        .toList(),
                desks(found, words),
                contact(words, shell));
    }

    private static Hit hit(Published offer, Hits hits, EntryWords words) {
        var facts = (OfferFacts) offer.facts();
        return hits.offer(0, offer, OfferTimes.of(facts, List.of(), words.closures(facts), words.now()));
    }

    /** The desks that look after one of the offers. */
    private static List<CentrePage.Desk> desks(Found found, EntryWords words) {
        var slugs = found.offers().stream().map(Published::slug).collect(Collectors.toCollection(HashSet::new));
        return found.profile().desks().stream()
                .filter(d -> d.offers().stream().anyMatch(slugs::contains))
                .map(d -> new CentrePage.Desk(
                        d.id(),
                        CentreWords.phrase(d.title(), words.language()),
                        CentreWords.phrase(d.text(), words.language()),
                        d.phone(),
                        d.mail(),
                        d.hours(),
                        List.of()))
                .toList();
    }

    @Transactional(readOnly = true)
    @Nullable
    Published guide(EntryWords words) {
        return offers.named(GUIDE, words.language()).orElse(null);
    }

    GuidePage guide(@Nullable Published offer, List<GuideIssue> issues, EntryWords words, PublicShell shell) {
        var title = offer == null ? Phrase.of(words.words().get("life.guide.title")) : words.title(offer);
        return new GuidePage(
                shell,
                crumbs(words, Phrase.of(words.words().get("life.guide.title"))),
                title,
                offer == null ? Reservation.NONE : words.reservation(offer),
                offer == null ? Phrase.of("") : words.text(offer, TextField.SUMMARY),
                offer == null ? Phrase.of("") : words.text(offer, TextField.BODY),
                offer == null ? null : words.href(offer),
                contact(words, shell),
                issues);
    }

    /** The centre itself answers. */
    private static ContactPanel contact(EntryWords words, PublicShell shell) {
        return new ContactPanel(
                words.words().get("portal.contact.call"),
                "",
                List.of(),
                Phone.read(shell.frame().phone()).orElse(null),
                words.house().pause(),
                words.href("/kontakt"));
    }

    private static List<Crumb> crumbs(EntryWords words, Phrase title) {
        return List.of(
                new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")), new Crumb(title, null));
    }
}
