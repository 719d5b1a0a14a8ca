package org.teilhabe.brochure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Access;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.ConditionWords;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Contact;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Registration;
import org.teilhabe.directory.TextField;
import org.teilhabe.documents.Qr;
import org.teilhabe.documents.Words;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.HoursWords;

/** What the book says of an entry. */
final class EntryWriting {
    /** More would push the text off the page; the portal has them all. */
    private static final int PLACES = 3;

    private static final int PHONES = 3;

    private final org.teilhabe.platform.text.Words words;
    private final PortalLanguage language;
    private final ConditionWords conditions;
    private final HoursWords hours;
    private final OwnNames names;
    private final Map<EntryId, Published> others;
    private final Set<EntryId> consents;
    private final @Nullable Phone house;
    private final String base;

    /**
     * @param others the organisations and places that entries name
     * @param consents organisations whose mail addresses may be printed
     * @param house how the centre writes its own number
     * @param base of the portal's addresses
     */
    EntryWriting(
            org.teilhabe.platform.text.Words words,
            Map<EntryId, Published> others,
            Set<EntryId> consents,
            @Nullable Phone house,
            String base) {
        this.words = words;
        this.language = words.language();
        this.conditions = new ConditionWords(words);
        this.hours = new HoursWords(words);
        this.names = new OwnNames(words);
        this.others = others;
        this.consents = consents;
        this.house = house;
        this.base = base;
    }

    Book.Entry of(Published entry) {
        var common = entry.facts().conditions().orElse(Conditions.none());
        var registration = common.registration();
        var provider = provider(entry);
        var offeredBy = entry.facts() instanceof OfferFacts ? provider : null;
        return new Book.Entry(
                entry.id().toString(),
                name(entry),
                entry.title().fellBack() || language == PortalLanguage.DE || same(entry)
                        ? null
                        : entry.german().title(),
                offeredBy == null ? null : said(offeredBy.title()),
                said(entry.text(TextField.SUMMARY)),
                address(entry),
                phones(entry.facts().contacts()),
                mails(entry, provider),
                web(entry.facts()),
                hours(entry),
                conditions.inOrder(common.languages()).stream().map(names::of).toList(),
                common.cost() == null ? null : Words.of(conditions.cost(common.cost())),
                registration == null ? null : Words.of(said(registration)),
                registration != null
                        && (registration.kind() == Registration.Kind.NONE
                                || registration.kind() == Registration.Kind.WALK_IN),
                childcare(common.childcare()),
                access(entry, common),
                new Qr(base + "/" + language.tag() + entry.path()));
    }

    /** An invented entry says so. */
    Words name(Published entry) {
        var title = entry.title();
        var text = title.value();
        if (entry.sample() && !text.contains("Beispiel"))
            text = title.language() == PortalLanguage.DE ? text + " (Beispiel)" : words.get("brochure.sample", text);
        return in(title.language(), text);
    }

    private boolean same(Published entry) {
        return entry.german().title().equals(entry.title().value());
    }

    Words said(Published.Text text) {
        return in(text.language(), text.value());
    }

    Words german(String text) {
        return in(PortalLanguage.DE, text);
    }

    private Words in(PortalLanguage of, String text) {
        return of == language ? Words.of(text) : Words.in(of.tag(), text);
    }

    @Nullable
    Published provider(Published entry) {
        return switch (entry.facts()) {
            case OfferFacts offer -> offer.provider() == null ? null : others.get(offer.provider());
            case OrganisationFacts organisation -> entry;
            case PlaceFacts place -> null;
            case EventFacts event -> null;
            case PageFacts page -> null;
        };
    }

    List<Published> places(Published entry) {
        return switch (entry.facts()) {
            case OfferFacts offer ->
                offer.places().stream()
                        .map(others::get)
                        .filter(Objects::nonNull)
                        .toList();
            case OrganisationFacts organisation ->
                Stream.ofNullable(organisation.place())
                        .map(others::get)
                        .filter(Objects::nonNull)
                        .toList();
            case PlaceFacts place -> List.of(entry);
            case EventFacts event -> List.of();
            case PageFacts page -> List.of();
        };
    }

    private List<Words> address(Published entry) {
        var places = places(entry);
        var lines = new ArrayList<Words>();
        for (var place : places.subList(0, Math.min(PLACES, places.size()))) {
            var facts = (PlaceFacts) place.facts();
            if (!place.id().equals(entry.id()) && !named(entry, place)) lines.add(said(place.title()));
            if (!facts.street().isEmpty()) lines.add(german(facts.street()));
            var town = facts.line();
            lines.add(german(
                    facts.street().isEmpty()
                            ? town
                            : town.substring(facts.street().length() + 2)));
        }
        if (places.size() > PLACES) lines.add(Words.of(words.get("brochure.more-places", places.size() - PLACES)));
        return lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    /** Where the house is called like whoever offers it, once is enough. */
    private boolean named(Published entry, Published place) {
        var provider = provider(entry);
        return provider != null
                && provider.german().title().equals(place.german().title());
    }

    /** On paper no label stands before it. */
    private String said(Registration registration) {
        return switch (registration.kind()) {
            case NONE, WALK_IN -> words.get("brochure.sign.open");
            case REQUIRED -> words.get("brochure.sign.registration");
            case PHONE, ONLINE -> conditions.registration(registration);
        };
    }

    private List<String> phones(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(c -> Stream.ofNullable(c.phone()))
                .flatMap(number -> Phone.read(number).stream())
                .map(phone -> house == null ? phone : phone.writtenLike(house))
                .map(Phone::shown)
                .distinct()
                .limit(PHONES)
                .toList();
    }

    private List<String> mails(Published entry, @Nullable Published provider) {
        if (provider == null || !consents.contains(provider.id())) return List.of();
        return entry.facts().contacts().stream()
                .flatMap(c -> Stream.ofNullable(c.email()))
                .distinct()
                .toList();
    }

    /** As people type it; what is not https would not be found. */
    private static @Nullable String web(Facts facts) {
        var url = switch (facts) {
            case OfferFacts offer -> offer.url();
            case OrganisationFacts organisation -> organisation.url();
            case PlaceFacts place -> null;
            case EventFacts event -> event.url();
            case PageFacts page -> null;
        };
        return url == null || !url.startsWith("https://")
                ? null
                : url.substring("https://".length()).replaceFirst("/+$", "");
    }

    /** The week; where nobody gave one, what else is said of the hours. All that is to be noted stands in the portal. */
    private List<Words> hours(Published entry) {
        var lines = new ArrayList<Words>();
        var hours = entry.facts() instanceof OfferFacts offer ? offer.hours() : null;
        if (hours != null) {
            week(hours).forEach(lines::add);
            if (hours.byAppointment()) lines.add(Words.of(words.get("time.appointment")));
        }
        var note = entry.text(TextField.HOURS_NOTE);
        if (lines.isEmpty() && !note.empty()) lines.add(said(note));
        return lines;
    }

    /** Paper breaks lines by itself: no marks that forbid it. */
    private Stream<Words> week(Hours week) {
        return hours.week(week).stream()
                .map(line -> Words.of((line.days() + " " + line.times()).replace("\u2060", "")));
    }

    private @Nullable Words childcare(@Nullable Childcare childcare) {
        return childcare == null || childcare.kind() == Childcare.Kind.NONE
                ? null
                : Words.of(conditions.childcare(childcare));
    }

    private List<String> access(Published entry, Conditions common) {
        var features = EnumSet.noneOf(Access.class);
        features.addAll(common.access());
        var places = new LinkedHashSet<>(places(entry));
        if (places.size() == 1)
            features.addAll(((PlaceFacts) places.iterator().next().facts()).access());
        return features.stream().map(Access::tag).toList();
    }
}
