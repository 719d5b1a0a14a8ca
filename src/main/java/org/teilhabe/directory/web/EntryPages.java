package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Schedule;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.web.Choices.Option;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the form page of an entry, for a first look and for another try. */
@Component
class EntryPages {
    /** Languages spoken around here; others stay where an entry names them. */
    private static final List<String> SPOKEN = List.of(
            "de", "en", "ar", "tr", "uk", "ru", "fa", "pl", "ro", "bg", "kmr", "fr", "sq", "am", "ckb", "el", "es",
            "hi", "hr", "it", "mk", "pa", "ps", "pt", "rom", "so", "sr", "ta", "ti", "ur", "vi", "zh");

    /** Parts of the form from top to bottom. */
    private static final List<String> ORDER = List.of(
            "title",
            "summary",
            "body",
            "offer",
            "schedule",
            "provider",
            "parent",
            "icon",
            "place",
            "places",
            "field",
            "capacity",
            "url",
            "form",
            "school",
            "address",
            "position",
            "stop",
            "categories",
            "audiences",
            "ages",
            "languages",
            "german",
            "cost",
            "registration",
            "childcare",
            "access",
            "hours",
            "contacts",
            "valid");

    private final DeskShells shells;
    private final DeskLists lists;
    private final Heads heads;
    private final Taxonomy taxonomy;
    private final Drafts drafts;
    private final Clock clock;

    EntryPages(DeskShells shells, DeskLists lists, Heads heads, Taxonomy taxonomy, Drafts drafts, Clock clock) {
        this.shells = shells;
        this.lists = lists;
        this.heads = heads;
        this.taxonomy = taxonomy;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param entry null for a new one; @param refusal null where nothing was refused */
    @Transactional
    EntryPage page(
            HttpServletRequest request,
            Kind kind,
            UUID id,
            @Nullable Entry entry,
            Form form,
            @Nullable Rejected refusal,
            boolean restored) {
        var noun = "/verwaltung/" + kind.noun();
        var shell = entry == null
                ? shells.of(request, noun, "directory.desk.new." + kind.tag())
                : shells.of(request, noun, "directory.desk.kind." + kind.tag()).titled(entry.title());
        var words = shell.words();
        var faults = refusal == null
                ? List.<EntryPage.Fault>of()
                : faults(refusal, words, field -> name(kind, field, form, words));
        return new EntryPage(
                shell,
                kind,
                id,
                noun + "/" + (entry == null ? "neu" : id),
                blamed(form, faults),
                entry == null ? null : heads.of(entry, words, "content", null),
                choices(kind, entry, form, words),
                ForPublishers.Ask.mayPublish(),
                faults,
                refusal == null ? draft(id, words, restored) : null,
                entry == null || !(entry.facts() instanceof EventFacts event)
                        ? List.of()
                        : dates(event.schedule(), words),
                kind == Kind.PLACE ? SmallMap.of(position(form), lists.positions(id)) : null);
    }

    private static String name(Kind kind, String field, Form form, Words words) {
        if (field.equals("title")) return words.get(EntryPage.nameLabel(kind));
        return kind == Kind.PAGE && field.equals("provider")
                ? words.get("directory.form.organisation")
                : FieldNames.ofEntry(field, form, words);
    }

    /** @param names what the form calls a field */
    static List<EntryPage.Fault> faults(Rejected refusal, Words words, UnaryOperator<String> names) {
        return refusal.faults().stream()
                .sorted(Comparator.comparingInt(f -> place(f.field())))
                .map(f -> new EntryPage.Fault(
                        f.field(),
                        f.field().isEmpty() ? "" : names.apply(f.field()),
                        words.get(f.key(), f.arguments().toArray())))
                .toList();
    }

    /** Where a field stands in the form; what is not in the order comes last. */
    private static int place(String field) {
        var found = ORDER.indexOf(field.split("[._]")[0]);
        return found < 0 ? ORDER.size() : found;
    }

    static Form blamed(Form form, List<EntryPage.Fault> faults) {
        var byField = new LinkedHashMap<String, String>();
        for (var fault : faults) byField.putIfAbsent(fault.field(), fault.sentence());
        return form.blaming(byField);
    }

    private EntryPage.@Nullable Draft draft(UUID id, Words words, boolean restored) {
        return drafts.find(new EntryId(id), "de")
                .map(d -> new EntryPage.Draft(
                        words.get(
                                restored ? "directory.desk.draft.restored" : "directory.desk.draft.waits",
                                new Moments(words, clock).say(d.at())),
                        restored))
                .orElse(null);
    }

    List<String> dates(Schedule schedule, Words words) {
        var tells = new FactWords(words, taxonomy.terms(), new LinkedHashMap<>());
        return schedule.next(LocalDateTime.now(clock), 8).stream()
                .map(o -> tells.moment(o.start(), o.end())
                        + (o.wasMoved() ? " " + words.get("directory.form.schedule.is-moved") : ""))
                .toList();
    }

    private static org.teilhabe.directory.@Nullable Position position(Form form) {
        var in = new Input(form);
        var position = EntryForm.position(in);
        return in.faulty() ? null : position;
    }

    private Choices choices(Kind kind, @Nullable Entry entry, Form form, Words words) {
        var present = new ArrayList<EntryId>();
        if (entry != null) entry.facts().links().forEach(link -> present.add(link.target()));
        var placed = kind == Kind.OFFER || kind == Kind.EVENT || kind == Kind.ORGANISATION;
        var provided = kind == Kind.OFFER || kind == Kind.EVENT || kind == Kind.PAGE;
        return new Choices(
                provided ? options(Kind.ORGANISATION, present) : List.of(),
                placed ? options(Kind.PLACE, present) : List.of(),
                kind == Kind.EVENT ? options(Kind.OFFER, present) : List.of(),
                kind == Kind.PAGE ? parents(entry) : List.of(),
                categories(words),
                taxonomy.terms().targetGroups().values().stream()
                        .map(g -> new Option(g.id(), g.label(words.language())))
                        .toList(),
                languages(form, words));
    }

    private List<Option> options(Kind kind, List<EntryId> present) {
        return lists.choices(kind, present).stream()
                .map(c -> new Option(c.id().toString(), c.title()))
                .toList();
    }

    private List<Option> parents(@Nullable Entry entry) {
        var below = entry == null ? List.<UUID>of() : lists.below(entry.id());
        return lists.pages(Filter.of(new LinkedHashMap<>())).stream()
                .filter(p -> !below.contains(p.id()))
                .map(p -> new Option(p.id().toString(), p.title(), p.depth()))
                .toList();
    }

    private List<Option> categories(Words words) {
        var terms = taxonomy.terms();
        var options = new ArrayList<Option>();
        for (var top : terms.top()) {
            options.add(new Option(top.id(), top.label(words.language())));
            for (var child : terms.children(top.id()))
                options.add(new Option(child.id(), child.label(words.language()), 1));
        }
        return options;
    }

    private static List<Option> languages(Form form, Words words) {
        var tags = new LinkedHashSet<>(SPOKEN);
        form.values().forEach((name, values) -> {
            if (name.equals("languages") || name.endsWith(".languages"))
                values.stream()
                        .filter(v -> v.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                        .forEach(tags::add);
        });
        return tags.stream().map(t -> new Option(t, words.languageName(t))).toList();
    }

    /** Every entry named must be there, at this centre, and of the right kind. */
    void blameUnknown(Input in, Kind kind, EntryId self) {
        var references = EntryForm.references(in.form(), kind);
        var known =
                lists.known(references.stream().map(EntryForm.Reference::target).toList());
        for (var reference : references) {
            var there = known.get(reference.target());
            if (there == null || there.kind() != reference.kind()) in.fault(reference.field(), "directory.form.choice");
            else if (reference.kind() == Kind.PAGE
                    && lists.below(self).contains(reference.target().value()))
                in.fault(reference.field(), "directory.form.parent.below");
        }
    }
}
