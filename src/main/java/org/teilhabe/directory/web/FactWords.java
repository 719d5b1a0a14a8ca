package org.teilhabe.directory.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Contact;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Schedule;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.Rule;

/** Tells what an entry says, group by group: to preview it, to compare two states, to let two people agree. */
final class FactWords {
    private final Words words;
    private final Taxonomy.Terms terms;
    private final Map<EntryId, DeskLists.Known> names;
    private final List<Told> told = new ArrayList<>();

    FactWords(Words words, Taxonomy.Terms terms, Map<EntryId, DeskLists.Known> names) {
        this.words = words;
        this.terms = terms;
        this.names = names;
    }

    /** Everything, texts first; what is not said is left out. */
    List<Told> all(Facts facts, Texts texts, @Nullable LocalDate from, @Nullable LocalDate to) {
        for (var field : TextField.written(facts.kind()))
            tell(
                    field.tag(),
                    "directory.form." + field.tag(),
                    field.rich() ? Markup.toText(texts.get(field)) : texts.get(field));
        facts(facts);
        tell("valid", "directory.form.valid", span(from, to));
        return List.copyOf(told);
    }

    List<Told> factsOnly(Facts facts) {
        facts(facts);
        return List.copyOf(told);
    }

    private void facts(Facts facts) {
        facts.conditions().ifPresent(this::conditions);
        switch (facts) {
            case OfferFacts offer -> {
                if (offer.actionField() != null)
                    tell("field", "directory.form.field", words.get("directory.form.field." + offer.actionField()));
                tell("provider", "directory.form.provider", name(offer.provider()));
                tell(
                        "places",
                        "directory.form.places",
                        offer.places().stream().map(this::name).collect(Collectors.joining("\n")));
                tell("hours", "directory.form.hours", hours(offer.hours()));
                tell("url", "directory.form.url", offer.url());
            }
            case EventFacts event -> {
                tell("schedule", "directory.form.schedule", schedule(event.schedule()));
                tell("provider", "directory.form.provider", name(event.provider()));
                tell("offer", "directory.form.offer", name(event.offer()));
                tell("place", "directory.form.place", lines(name(event.place()), event.onlineUrl()));
                tell("capacity", "directory.form.capacity", text(event.capacity()));
                tell("url", "directory.form.url", event.url());
            }
            case OrganisationFacts organisation -> {
                tell("form", "directory.form.form", words.get("directory.form.form." + organisation.form()));
                tell("school", "directory.form.school", lines(organisation.schoolNumber(), organisation.schoolForm()));
                tell("place", "directory.form.place", name(organisation.place()));
                tell("url", "directory.form.url", organisation.url());
            }
            case PlaceFacts place -> {
                tell("address", "directory.form.address", place.line());
                var position = place.position();
                tell(
                        "position",
                        "directory.form.position",
                        position == null ? "" : position.latitude() + ", " + position.longitude());
                tell(
                        "access",
                        "directory.form.access",
                        tags(
                                "directory.form.access.",
                                place.access().stream()
                                        .sorted()
                                        .map(a -> a.tag())
                                        .toList()));
                tell("stop", "directory.form.stop", place.stop());
            }
            case PageFacts page -> {
                tell("parent", "directory.form.parent", name(page.parent()));
                tell("icon", "directory.form.icon", icon(words, page.icon()));
                tell("categories", "directory.form.categories", categories(page.categories()));
                tell("provider", "directory.form.organisation", name(page.provider()));
            }
        }
        tell(
                "contacts",
                "directory.form.contacts",
                facts.contacts().stream().map(this::contact).collect(Collectors.joining("\n")));
    }

    private void conditions(Conditions common) {
        tell("categories", "directory.form.categories", categories(common.categories()));
        tell(
                "audiences",
                "directory.form.audiences",
                common.audiences().stream()
                        .map(id -> terms.targetGroups().containsKey(id)
                                ? Objects.requireNonNull(terms.targetGroups().get(id))
                                        .label(words.language())
                                : id)
                        .collect(Collectors.joining(", ")));
        var ages = common.ages();
        if (ages != null) tell("ages", "directory.form.ages", ages(ages.from(), ages.to()));
        tell("languages", "directory.form.languages", languages(common.languages()));
        var german = common.german();
        if (german != null) {
            var needed = german.needed() == null
                    ? ""
                    : words.get("directory.form.german.needed") + ": "
                            + level(german.needed().tag());
            var reached = german.reached() == null
                    ? ""
                    : words.get("directory.form.german.reached") + ": "
                            + level(german.reached().tag());
            tell("german", "directory.form.german", lines(needed, reached));
        }
        var cost = common.cost();
        if (cost != null)
            tell(
                    "cost",
                    "directory.form.cost",
                    words.get("directory.form.cost." + cost.kind().tag())
                            + (cost.amount() == null ? "" : ", " + words.money(cost.amount())));
        var registration = common.registration();
        if (registration != null)
            tell(
                    "registration",
                    "directory.form.registration",
                    lines(
                            words.get("directory.form.registration."
                                    + registration.kind().tag()),
                            registration.url()));
        var childcare = common.childcare();
        if (childcare != null)
            tell(
                    "childcare",
                    "directory.form.childcare",
                    words.get("directory.form.childcare." + childcare.kind().tag()));
        tell(
                "access",
                "directory.form.access",
                tags(
                        "directory.form.access.",
                        common.access().stream().sorted().map(a -> a.tag()).toList()));
    }

    private void tell(String group, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) told.add(new Told(group, words.get(label), text.strip()));
    }

    private String level(String tag) {
        return tag.equals("none") ? words.get("directory.form.level.none") : tag;
    }

    private String ages(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) return words.get("directory.form.ages.to", Objects.requireNonNullElse(to, 0));
        return to == null
                ? words.get("directory.form.ages.from", from)
                : words.get("directory.form.ages.span", from, to);
    }

    private String categories(Collection<String> ids) {
        return ids.stream()
                .map(id ->
                        terms.category(id).map(c -> c.label(words.language())).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private String languages(Collection<String> tags) {
        return tags.stream().map(t -> words.languageName(t)).collect(Collectors.joining(", "));
    }

    private String tags(String prefix, Collection<String> tags) {
        return tags.stream().map(t -> words.get(prefix + t)).collect(Collectors.joining(", "));
    }

    String hours(@Nullable Hours hours) {
        if (hours == null) return "";
        var week = new HoursWords(words)
                .week(hours).stream()
                        .map(line -> line.days() + " " + line.times())
                        .collect(Collectors.joining("\n"));
        return lines(
                week,
                hours.byAppointment() ? words.get("directory.form.hours.appointment") : "",
                hours.closedOnHolidays() ? "" : words.get("directory.form.hours.holidays"));
    }

    private String contact(Contact contact) {
        var parts = new ArrayList<String>();
        parts.add(contact.function());
        if (contact.phone() != null) parts.add(contact.phone());
        if (contact.email() != null) parts.add(contact.email());
        if (!contact.languages().isEmpty()) parts.add(languages(contact.languages()));
        var hours = hours(contact.hours());
        if (!hours.isEmpty()) parts.add(hours.replace("\n", "; "));
        return String.join(" · ", parts);
    }

    private String schedule(Schedule schedule) {
        var lines = new ArrayList<String>();
        lines.add(moment(schedule.start(), schedule.end()));
        lines.add(repeat(schedule));
        if (!schedule.except().isEmpty())
            lines.add(words.get("directory.form.schedule.except") + ": "
                    + schedule.except().stream().map(words::date).collect(Collectors.joining(", ")));
        for (var moved : schedule.moved())
            lines.add(words.get(
                    "directory.form.schedule.moved-line",
                    words.date(moved.from()),
                    moment(moved.start(), moved.end())));
        return lines(lines.toArray(String[]::new));
    }

    String moment(LocalDateTime start, LocalDateTime end) {
        var until = end.toLocalDate().equals(start.toLocalDate()) ? "" : day(end.toLocalDate()) + ", ";
        return day(start.toLocalDate()) + ", "
                + words.get(
                        "directory.form.times", words.time(start.toLocalTime()), until + words.time(end.toLocalTime()));
    }

    private String day(LocalDate day) {
        return words.weekday(day, TextStyle.SHORT_STANDALONE) + ", " + words.date(day);
    }

    private String repeat(Schedule schedule) {
        var recurrence = Recurrence.of(schedule.rule(), schedule.start());
        if (recurrence.repeat() == Recurrence.Repeat.ONCE) return "";
        if (recurrence.repeat() == Recurrence.Repeat.OTHER) return recurrence.other();
        var text = words.get(
                "directory.form.schedule.repeat." + recurrence.repeat().tag());
        if (!recurrence.days().isEmpty())
            text += ": "
                    + recurrence.days().stream()
                            .map(d -> words.get("directory.form.day." + Rule.code(d)))
                            .collect(Collectors.joining(", "));
        if (recurrence.weekday() != null)
            text += ": " + words.get("directory.form.schedule.nth." + recurrence.nth()) + " "
                    + words.get("directory.form.day." + Rule.code(recurrence.weekday()));
        if (recurrence.until() != null)
            text += ", " + words.get("directory.form.schedule.ends.until") + " " + words.date(recurrence.until());
        if (recurrence.count() > 0) text += ", " + words.get("directory.form.schedule.count-line", recurrence.count());
        return text;
    }

    static String icon(Words words, String name) {
        var key = "directory.form.icon." + name;
        return words.knows(key) ? words.get(key) : name;
    }

    private String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) return to == null ? "" : words.get("directory.form.valid.until", words.date(to));
        return to == null
                ? words.get("directory.form.valid.since", words.date(from))
                : words.get("directory.form.valid.span", words.date(from), words.date(to));
    }

    private String name(@Nullable EntryId id) {
        if (id == null) return "";
        var known = names.get(id);
        return known == null ? id.toString() : known.title();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String lines(@Nullable String... lines) {
        var said = new ArrayList<String>();
        for (var line : lines) if (line != null && !line.isBlank()) said.add(line);
        return String.join("\n", said);
    }
}
