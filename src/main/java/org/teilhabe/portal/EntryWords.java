package org.teilhabe.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Access;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.ConditionWords;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.Level;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.Deviation;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.OpeningHours;

/** Facts of an entry in ready words of one language, at one moment by the centre's clock. */
final class EntryWords {
    private static final int LANGUAGES_BY_NAME = 3;

    private final Words words;
    private final HoursWords hours;
    private final ConditionWords conditions;
    private final Taxonomy.Terms terms;
    private final CentreHouse house;
    private final LocalDateTime now;

    EntryWords(Words words, Taxonomy.Terms terms, CentreHouse house, LocalDateTime now) {
        this.words = words;
        this.hours = new HoursWords(words);
        this.conditions = new ConditionWords(words);
        this.terms = terms;
        this.house = house;
        this.now = now;
    }

    Words words() {
        return words;
    }

    HoursWords hours() {
        return hours;
    }

    Taxonomy.Terms terms() {
        return terms;
    }

    /** Closures that hold for the offer: the house's own for what the centre itself offers. */
    List<Deviation> closures(OfferFacts offer) {
        return offer.actionField() == null ? List.of() : house.closures();
    }

    CentreHouse house() {
        return house;
    }

    LocalDateTime now() {
        return now;
    }

    PortalLanguage language() {
        return words.language();
    }

    String href(String path) {
        return "/" + language().tag() + path;
    }

    /** Fixed pages have addresses of their own. */
    String href(Published entry) {
        var fixed = entry.facts() instanceof PageFacts page ? page.fixed() : null;
        return href(
                fixed == null
                        ? entry.path()
                        : FixedPages.noun(fixed).map(noun -> "/" + noun).orElse(entry.path()));
    }

    Phrase title(Published entry) {
        return Phrase.of(entry.title(), language());
    }

    Phrase text(Published entry, TextField field) {
        var text = entry.text(field);
        return field == TextField.BODY ? Phrase.html(text, language()) : Phrase.of(text, language());
    }

    Phrase german(String value) {
        return Phrase.german(value, language());
    }

    /** Of a topic whose pages no device keeps: they could betray their reader. */
    boolean sensitive(Published entry) {
        var categories = entry.facts() instanceof PageFacts page
                ? page.categories()
                : entry.facts().conditions().map(Conditions::categories).orElse(List.of());
        return terms.sensitive(categories);
    }

    /** What is to be said about the text itself: that it fell back to German, or that a machine wrote it. */
    Reservation reservation(Published entry) {
        var fellBack = Stream.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY)
                .anyMatch(f -> entry.text(f).fellBack());
        if (fellBack) return Reservation.FELL_BACK;
        if (language() == PortalLanguage.DE || entry.translated() == null) return Reservation.NONE;
        if (entry.machine()) return Reservation.MACHINE;
        return entry.outdated() ? Reservation.OUTDATED : Reservation.NONE;
    }

    /** »Auf einen Blick«: what is said of the conditions, in the order people ask. */
    List<Glance> glance(Published entry) {
        var common = entry.facts().conditions().orElse(Conditions.none());
        var lines = new ArrayList<Glance>();
        var cost = common.cost();
        if (cost != null) lines.add(line("euro", "cost", conditions.cost(cost), note(entry, TextField.COST_NOTE)));
        var german = common.german();
        if (german != null && (german.needed() != null || german.reached() != null))
            lines.add(line("stairs", "german", conditions.german(german), null));
        if (!common.languages().isEmpty())
            lines.add(line("speech", "languages", conditions.languages(common.languages()), null));
        var childcare = common.childcare();
        if (childcare != null)
            lines.add(
                    line("care", "childcare", conditions.childcare(childcare), note(entry, TextField.CHILDCARE_NOTE)));
        var registration = common.registration();
        if (registration != null)
            lines.add(new Glance(
                    "pencil",
                    words.get("portal.glance.registration"),
                    conditions.registration(registration),
                    note(entry, TextField.REGISTRATION_NOTE),
                    registration.url()));
        var accessNote = note(entry, TextField.ACCESS_NOTE);
        if (!common.access().isEmpty() || accessNote != null)
            lines.add(line("access", "access", access(common.access()), accessNote));
        var forWhom = forWhom(common);
        if (!forWhom.isEmpty()) lines.add(line("people", "audience", forWhom, null));
        return lines;
    }

    /** The few facts that decide in a list. */
    List<Fact> facts(Conditions common) {
        var facts = new ArrayList<Fact>();
        var german = common.german();
        if (german != null && german.needed() != null)
            facts.add(new Fact(
                    "stairs",
                    german.needed() == Level.NONE
                            ? words.get("portal.fact.no-german")
                            : words.get("portal.fact.german", german.needed().tag())));
        var cost = common.cost();
        if (cost != null) facts.add(new Fact("euro", shortCost(cost)));
        var childcare = common.childcare();
        if (childcare != null && childcare.kind() != Childcare.Kind.NONE)
            facts.add(new Fact(
                    "care",
                    words.get("portal.fact.childcare." + childcare.kind().tag())));
        var others = common.languages().stream().filter(l -> !l.equals("de")).toList();
        if (!others.isEmpty())
            facts.add(new Fact(
                    "speech",
                    others.size() > LANGUAGES_BY_NAME
                            ? words.get(
                                    "portal.fact.languages", common.languages().size())
                            : words.get("portal.fact.also-in", conditions.languages(others))));
        return facts;
    }

    private String shortCost(Cost cost) {
        var amount = cost.amount();
        return amount != null && cost.kind() == Cost.Kind.PAID
                ? words.money(amount)
                : words.get("portal.fact." + cost.kind().tag());
    }

    List<String> accessList(Set<Access> features) {
        return conditions.access(features);
    }

    private String access(Set<Access> features) {
        return String.join(words.get("portal.semicolon"), conditions.running(accessList(features)));
    }

    private String forWhom(Conditions common) {
        var parts = new ArrayList<String>();
        var groups = common.audiences().stream()
                .flatMap(id -> Stream.ofNullable(terms.targetGroups().get(id)))
                .map(group -> group.label(language()))
                .toList();
        if (!groups.isEmpty()) parts.add(joined(conditions.running(groups)));
        var ages = common.ages();
        if (ages != null) parts.add(conditions.ages(ages));
        return String.join(words.get("portal.semicolon"), parts);
    }

    String joined(List<String> parts) {
        return conditions.joined(parts);
    }

    /** »Zuletzt geprüft am 12. November 2026«, empty where nobody did. */
    String verified(Published entry) {
        var day = entry.verifiedOn();
        return day == null ? "" : words.get("portal.verified", fullDate(day));
    }

    String fullDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language().locale())
                .format(day);
    }

    List<ContactLine> contacts(Published entry) {
        return entry.facts() instanceof OfferFacts offer
                ? contacts(entry, offer.hours(), closures(offer))
                : contacts(entry, null, List.of());
    }

    /** @param general the hours of the entry, for contacts that say none of their own; null for none */
    private List<ContactLine> contacts(Published entry, @Nullable Hours general, List<Deviation> closed) {
        return IntStream.rangeClosed(1, entry.facts().contacts().size())
                .mapToObj(n -> contact(entry, n, general, closed))
                .toList();
    }

    private ContactLine contact(Published entry, int number, @Nullable Hours general, List<Deviation> closed) {
        var contact = entry.facts().contacts().get(number - 1);
        var own = Optional.ofNullable(contact.hours())
                .or(() -> Optional.ofNullable(general))
                .orElse(Hours.NONE);
        var known = !own.rules().isEmpty();
        var phone = phone(contact.phone());
        var others = contact.languages().stream().anyMatch(l -> !l.equals("de"));
        return new ContactLine(
                number,
                Phrase.of(entry.contact(number), language()),
                phone,
                contact.email() != null,
                others ? words.get("portal.contact.languages", conditions.languages(contact.languages())) : "",
                known ? hours.week(own) : List.of(),
                known && phone != null ? reachable(own, closed) : null);
    }

    /** As people read it; extensions of the house as the house itself writes them. */
    @Nullable
    Phone phone(@Nullable String number) {
        var read = number == null ? null : Phone.read(number).orElse(null);
        var own = house.phone();
        return read == null || own == null ? read : read.writtenLike(own);
    }

    private HoursWords.Said reachable(Hours own, List<Deviation> closed) {
        var state = OpeningHours.of(Hours.NONE).andByPhone(own).with(closed).at(now);
        var said = hours.say(state, now);
        return state.reachable()
                ? new HoursWords.Said(words.get("portal.contact.reachable"), said.detail(), "ok", "phone")
                : new HoursWords.Said(words.get("portal.contact.unreachable"), said.detail(), "plain", "phone");
    }

    /** @param number of its pin */
    PlaceLine place(int number, Published place) {
        var facts = (PlaceFacts) place.facts();
        return new PlaceLine(
                number,
                title(place),
                german(facts.line()),
                facts.district() == null ? facts.town() : facts.district(),
                Phrase.of(stop(place, facts), language()),
                href(place),
                facts.position(),
                Directions.to(facts.position()),
                accessList(facts.access()));
    }

    private static Published.Text stop(Published place, PlaceFacts facts) {
        var said = place.text(TextField.STOP);
        var stop = facts.stop();
        return said.empty() && stop != null ? new Published.Text(stop, PortalLanguage.DE, true) : said;
    }

    private Glance line(String icon, String label, String value, @Nullable Phrase note) {
        return new Glance(icon, words.get("portal.glance." + label), value, note, null);
    }

    private @Nullable Phrase note(Published entry, TextField field) {
        var text = entry.text(field);
        return text.empty() ? null : Phrase.of(text, language());
    }
}
