package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Position;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;

/** An entry as a form and back; what nobody changed comes back exactly as it was. */
final class EntryForm {
    static final List<String> LEGAL_FORMS =
            List.of("municipal", "association", "welfare", "church", "school", "company", "other");
    /** Icons of pages, names in icons.svg. */
    static final List<String> ICONS = List.of(
            "info",
            "home",
            "letters",
            "school",
            "baby",
            "health",
            "work",
            "care",
            "people",
            "heart",
            "book",
            "sport",
            "bus",
            "euro",
            "paper",
            "shield",
            "speech",
            "phone",
            "pin",
            "cal",
            "help",
            "easy",
            "access",
            "globe",
            "meet",
            "gift",
            "bulb",
            "sign",
            "house",
            "compass",
            "steps",
            "id-card",
            "accessibility",
            "easy-read");

    private static final double[] GERMANY = {47.2, 55.1, 5.8, 15.1};

    private EntryForm() {}

    static Form of(Entry entry) {
        var form = write(entry.facts(), entry.texts())
                .put("valid.from", entry.validFrom())
                .put("valid.to", entry.validTo());
        return form.put("version", entry.version())
                .put("base", entry.revision())
                .done();
    }

    static Form of(Editing.Draft draft) {
        return write(draft.facts(), draft.texts())
                .put("valid.from", draft.validFrom())
                .put("valid.to", draft.validTo())
                .done();
    }

    private static Form.Filling write(Facts facts, Texts texts) {
        var form = new Form.Filling();
        for (var field : TextField.written(facts.kind()))
            form.put(field.tag(), field.rich() ? Markup.toText(texts.get(field)) : texts.get(field));
        switch (facts) {
            case OfferFacts offer -> {
                ConditionsForm.write(offer.common(), form);
                form.put("field", offer.actionField()).put("provider", offer.provider());
                for (var i = 0; i < offer.places().size(); i++)
                    form.put("places." + i, offer.places().get(i));
                HoursForm.write(offer.hours(), "hours", form);
                form.put("url", offer.url());
            }
            case EventFacts event -> {
                ConditionsForm.write(event.common(), form);
                ScheduleForm.write(event.schedule(), form);
                form.put("provider", event.provider())
                        .put("offer", event.offer())
                        .put("place.id", event.place())
                        .put("place.online", event.onlineUrl())
                        .put("capacity", event.capacity())
                        .put("url", event.url());
            }
            case OrganisationFacts organisation ->
                form.put("form", organisation.form())
                        .put("school.number", organisation.schoolNumber())
                        .put("school.form", organisation.schoolForm())
                        .put("place.id", organisation.place())
                        .put("url", organisation.url());
            case PlaceFacts place -> {
                form.put("address.street", place.street())
                        .put("address.postcode", place.postcode())
                        .put("address.town", place.town())
                        .put("address.district", place.district())
                        .put("stop", place.stop());
                var position = place.position();
                if (position != null)
                    form.put("position.latitude", position.latitude()).put("position.longitude", position.longitude());
                ConditionsForm.writeAccess(place.access(), form);
            }
            case PageFacts page -> {
                ConditionsForm.writeCategories(page.categories(), form);
                form.put("parent", page.parent()).put("icon", page.icon()).put("provider", page.provider());
            }
        }
        ContactForm.write(facts.contacts(), form);
        return form;
    }

    /**
     * @param former the entry as it is; null for a new one
     * @throws org.teilhabe.platform.Rejected with all faults
     */
    static Editing.Draft read(Input in, Kind kind, @Nullable Entry former, Taxonomy.Terms terms) {
        var texts = texts(in, kind, former == null ? null : former.texts());
        var facts = facts(in, kind, former == null ? null : former.facts(), terms);
        var from = in.date("valid.from");
        var to = in.date("valid.to");
        if (from != null && to != null && to.isBefore(from)) in.fault("valid.to", "directory.validity");
        in.rejectIfFaulty();
        if (facts == null) throw new IllegalStateException("Facts that are not there have a fault");
        var draft = new Editing.Draft(facts, texts, from, to, in.carried("version", 0));
        return former == null ? draft : unchangedAsItWas(draft, former);
    }

    /** Whoever changes nothing saves nothing, even where the form writes a fact another way than its source. */
    private static Editing.Draft unchangedAsItWas(Editing.Draft draft, Entry former) {
        var asIs =
                new Editing.Draft(former.facts(), draft.texts(), draft.validFrom(), draft.validTo(), draft.version());
        return of(draft).equals(of(asIs)) ? asIs : draft;
    }

    private static Texts texts(Input in, Kind kind, @Nullable Texts former) {
        var fields = new EnumMap<TextField, String>(TextField.class);
        for (var field : TextField.written(kind)) {
            if (field.rich()) fields.put(field, rich(in, field.tag(), field, former));
            else if (field == TextField.TITLE) fields.put(field, in.line(field.tag(), field.longest()));
            else fields.put(field, in.lines(field.tag(), field.longest()));
        }
        if (in.form().get("title").isBlank())
            in.fault("title", EntryPage.named(kind) ? "directory.form.name-needed" : "directory.form.title-needed");
        return new Texts(fields);
    }

    static String rich(Input in, String name, TextField field, @Nullable Texts former) {
        var typed = in.lines(name, field.longest());
        if (former != null && typed.equals(Markup.toText(former.get(field)).strip())) return former.get(field);
        return Markup.toHtml(typed);
    }

    private static @Nullable Facts facts(Input in, Kind kind, @Nullable Facts former, Taxonomy.Terms terms) {
        var contacts = ContactForm.read(in, former == null ? List.of() : former.contacts());
        return switch (kind) {
            case OFFER ->
                new OfferFacts(
                        conditions(in, former, terms),
                        in.number("field", 1, 2),
                        in.reference("provider"),
                        places(in),
                        HoursForm.read(in, "hours"),
                        contacts,
                        in.url("url"));
            case EVENT -> event(in, (EventFacts) former, conditions(in, former, terms), contacts);
            case ORGANISATION -> organisation(in, contacts);
            case PLACE -> place(in, contacts);
            case PAGE -> page(in, (PageFacts) former, terms, contacts);
        };
    }

    private static Conditions conditions(Input in, @Nullable Facts former, Taxonomy.Terms terms) {
        var before = former == null ? Conditions.none() : former.conditions().orElse(Conditions.none());
        return ConditionsForm.read(in, before, terms);
    }

    private static List<EntryId> places(Input in) {
        var places = new ArrayList<EntryId>();
        for (var i : in.form().rows("places")) {
            var place = in.reference("places." + i);
            if (place != null && !places.contains(place)) places.add(place);
        }
        return places;
    }

    private static @Nullable EventFacts event(
            Input in, @Nullable EventFacts former, Conditions common, List<org.teilhabe.directory.Contact> contacts) {
        var schedule = ScheduleForm.read(in, former == null ? null : former.schedule());
        var place = in.reference("place.id");
        var online = in.url("place.online");
        var provider = in.reference("provider");
        var offer = in.reference("offer");
        var capacity = in.number("capacity", 1, 100_000);
        var url = in.url("url");
        return schedule == null
                ? null
                : new EventFacts(common, schedule, provider, offer, place, online, capacity, contacts, url);
    }

    private static OrganisationFacts organisation(Input in, List<org.teilhabe.directory.Contact> contacts) {
        var form = in.choice("form", EntryForm::legalForm);
        var number = in.optional("school.number", 6);
        if (number != null && !number.matches("\\d{6}")) in.fault("school.number", "directory.form.school-number");
        return new OrganisationFacts(
                form == null ? "other" : form,
                number,
                in.optional("school.form", 80),
                in.reference("place.id"),
                contacts,
                in.url("url"));
    }

    private static String legalForm(String word) {
        if (LEGAL_FORMS.contains(word)) return word;
        throw new IllegalArgumentException(word);
    }

    private static PlaceFacts place(Input in, List<org.teilhabe.directory.Contact> contacts) {
        var postcode = in.line("address.postcode", 5);
        if (!postcode.isEmpty() && !postcode.matches("\\d{5}")) in.fault("address.postcode", "directory.form.postcode");
        return new PlaceFacts(
                in.line("address.street", 120),
                postcode,
                in.line("address.town", 80),
                in.optional("address.district", 80),
                position(in),
                ConditionsForm.readAccess(in),
                in.optional("stop", 120),
                contacts);
    }

    static @Nullable Position position(Input in) {
        var latitude = in.degrees("position.latitude", 90);
        var longitude = in.degrees("position.longitude", 180);
        if (latitude == null || longitude == null) {
            if (in.form().get("position.latitude").isBlank()
                    != in.form().get("position.longitude").isBlank())
                in.fault(latitude == null ? "position.latitude" : "position.longitude", "directory.form.position.both");
            return null;
        }
        if (latitude < GERMANY[0] || latitude > GERMANY[1] || longitude < GERMANY[2] || longitude > GERMANY[3])
            in.fault("position.latitude", "directory.form.position.germany");
        return new Position(latitude, longitude);
    }

    private static PageFacts page(
            Input in, @Nullable PageFacts former, Taxonomy.Terms terms, List<org.teilhabe.directory.Contact> contacts) {
        var icon = in.choice("icon", word -> {
            if (ICONS.contains(word) || former != null && word.equals(former.icon())) return word;
            throw new IllegalArgumentException(word);
        });
        return new PageFacts(
                former == null ? null : former.fixed(),
                in.reference("parent"),
                former == null ? 1000 : former.position(),
                icon == null ? "info" : icon,
                ConditionsForm.readCategories(in, former == null ? List.of() : former.categories(), terms),
                in.reference("provider"),
                contacts);
    }

    /** What must be there before the public sees it. */
    static void blameUnfinished(Input in, Kind kind) {
        if (kind != Kind.OFFER && kind != Kind.EVENT) return;
        var form = in.form();
        if (form.get("summary").isBlank()) in.fault("summary", "directory.form.publish.summary");
        if (form.get("categories.main").isBlank() && form.all("categories.more").isEmpty())
            in.fault("categories.main", "directory.form.publish.category");
        if (kind == Kind.EVENT
                && form.get("place.id").isBlank()
                && form.get("place.online").isBlank()) in.fault("place.id", "directory.form.publish.place");
    }

    /**
     * Another entry the form names.
     *
     * @param kind what it must be
     */
    record Reference(String field, Kind kind, EntryId target) {}

    /** The entries a form names; what is no id at all is refused where it is read. */
    static List<Reference> references(Form form, Kind kind) {
        var found = new ArrayList<Reference>();
        if (kind == Kind.OFFER || kind == Kind.EVENT || kind == Kind.PAGE)
            addTo(found, form, "provider", Kind.ORGANISATION);
        if (kind == Kind.OFFER) form.rows("places").forEach(row -> addTo(found, form, "places." + row, Kind.PLACE));
        if (kind == Kind.EVENT) addTo(found, form, "offer", Kind.OFFER);
        if (kind == Kind.EVENT || kind == Kind.ORGANISATION) addTo(found, form, "place.id", Kind.PLACE);
        if (kind == Kind.PAGE) addTo(found, form, "parent", Kind.PAGE);
        return found;
    }

    private static void addTo(List<Reference> found, Form form, String field, Kind kind) {
        var target = id(form.get(field).strip());
        if (target != null) found.add(new Reference(field, kind, target));
    }

    static @Nullable EntryId id(String text) {
        try {
            return new EntryId(UUID.fromString(Objects.requireNonNull(text)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
