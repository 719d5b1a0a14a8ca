package org.teilhabe.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.centre.Wording;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.PublicShell;

/** Builds the centre's own page. */
@Service
class CentrePages {
    private final Directory directory;
    private final CentreReading centre;
    private final Offers offers;
    private final GuideBoxes guides;

    CentrePages(Directory directory, CentreReading centre, Offers offers, GuideBoxes guides) {
        this.directory = directory;
        this.centre = centre;
        this.offers = offers;
        this.guides = guides;
    }

    /** @param easy whether there is a page in Leichte Sprache to lead to; @param house the place where the centre is; @param welcome the information page »Über uns«; @param named offers that desks look after, by the name they use */
    record Found(
            CentreProfile profile,
            OpeningPanel opening,
            boolean mail,
            @Nullable Published welcome,
            boolean easy,
            @Nullable Published house,
            List<Published> own,
            Map<String, Published> named) {}

    @Transactional(readOnly = true)
    Found find(PortalLanguage language) {
        var profile = centre.profile(language);
        var named = new LinkedHashMap<String, Published>();
        for (var desk : profile.desks())
            for (var slug : desk.offers()) offers.named(slug, language).ifPresent(o -> named.put(slug, o));
        return new Found(
                profile,
                centre.opening(language),
                centre.mail().isPresent(),
                directory.fixedPage("about", language).orElse(null),
                language == PortalLanguage.DE && easy(),
                directory.bySlug(Kind.PLACE, profile.place(), language).orElse(null),
                directory.ofActionFields(language),
                named);
    }

    /** Only where somebody has really written it. */
    private boolean easy() {
        return directory
                .fixedPage("about", PortalLanguage.LEICHT)
                .filter(p -> p.translated() != null)
                .isPresent();
    }

    CentrePage page(Found found, EntryWords words, PublicShell shell) {
        var profile = found.profile();
        var address = profile.address();
        var house = found.house() == null ? null : words.place(1, found.house());
        var german = profile.officialName().equals(profile.name().text());
        return new CentrePage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("life.centre.title")), null)),
                found.opening().pause(),
                reservation(found, words),
                said(profile.name(), words),
                german ? null : words.german(profile.officialName()),
                said(profile.aim(), words),
                found.easy() ? EasyController.EASY + "/ueber-uns" : null,
                found.welcome() == null ? Phrase.of("") : words.text(found.welcome(), TextField.BODY),
                said(profile.unit(), words),
                words.german(profile.municipality()),
                founded(profile, words),
                said(profile.aimLong(), words),
                said(profile.decision(), words),
                profile.legalBases().stream()
                        .sorted((one, two) -> Boolean.compare(two.current(), one.current()))
                        .map(b -> basis(b, words))
                        .toList(),
                profile.actionFields().stream().map(f -> field(f, found, words)).toList(),
                profile.tasks().stream()
                        .map(t -> new CentrePage.Task(said(t.title(), words), said(t.text(), words)))
                        .toList(),
                said(profile.union(), words),
                profile.desks().stream().map(d -> desk(d, found, words)).toList(),
                words.german(address.line()),
                house == null || house.stop().empty() ? null : house.stop(),
                house == null ? null : house.directions(),
                profile.phone(),
                found.mail(),
                found.opening().week().isEmpty() ? null : found.opening(),
                said(found.opening().note(), words),
                found.welcome() == null ? "" : words.verified(found.welcome()),
                guides.in(words));
    }

    private static CentrePage.Basis basis(CentreProfile.Basis basis, EntryWords words) {
        return new CentrePage.Basis(
                words.words()
                        .get(basis.current() ? "life.centre.basis.now" : "life.centre.basis.then", basis.paragraph()),
                words.german(basis.law()),
                period(basis.from(), basis.to(), words),
                said(basis.text(), words));
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to, EntryWords words) {
        if (from != null && to != null)
            return words.words().get("life.period", words.fullDate(from), words.fullDate(to));
        if (from != null) return words.words().get("life.period.since", words.fullDate(from));
        return to == null ? "" : words.words().get("life.period.until", words.fullDate(to));
    }

    private static CentrePage.Field field(CentreProfile.Field field, Found found, EntryWords words) {
        return new CentrePage.Field(
                field.number(),
                said(field.title(), words),
                said(field.text(), words),
                found.own().stream()
                        .filter(o -> Integer.valueOf(field.number()).equals(((OfferFacts) o.facts()).actionField()))
                        .map(o -> offer(o, words))
                        .toList());
    }

    /** What is the same for all stands once, at the top. */
    private static CentrePage.Desk desk(CentreProfile.Contact desk, Found found, EntryWords words) {
        return new CentrePage.Desk(
                desk.id(),
                said(desk.title(), words),
                said(desk.text(), words),
                Objects.equals(desk.phone(), found.profile().phone()) ? null : desk.phone(),
                desk.mail(),
                desk.hours().equals(found.opening().week()) ? List.of() : desk.hours(),
                desk.offers().stream()
                        .flatMap(slug -> Stream.ofNullable(found.named().get(slug)))
                        .map(o -> offer(o, words))
                        .toList());
    }

    private static CentrePage.Offer offer(Published offer, EntryWords words) {
        return new CentrePage.Offer(words.title(offer), words.text(offer, TextField.SUMMARY), words.href(offer));
    }

    private static String founded(CentreProfile profile, EntryWords words) {
        var founded = profile.founded();
        if (founded == null) return "";
        return words.words().get("life.centre.founded", words.words().monthYear(founded));
    }

    private static Reservation reservation(Found found, EntryWords words) {
        var profile = found.profile();
        var texts = new ArrayList<Wording>(
                List.of(profile.aim(), profile.aimLong(), profile.decision(), profile.union(), profile.unit()));
        profile.legalBases().forEach(b -> texts.add(b.text()));
        profile.actionFields().forEach(f -> texts.addAll(List.of(f.title(), f.text())));
        profile.tasks().forEach(t -> texts.addAll(List.of(t.title(), t.text())));
        profile.desks().forEach(d -> texts.addAll(List.of(d.title(), d.text())));
        var own = CentreWords.reservation(texts);
        return own != Reservation.NONE || found.welcome() == null ? own : words.reservation(found.welcome());
    }

    private static Phrase said(Wording text, EntryWords words) {
        return CentreWords.phrase(text, words.language());
    }
}
