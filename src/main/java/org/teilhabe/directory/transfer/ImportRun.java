package org.teilhabe.directory.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Holding;
import org.teilhabe.directory.Intake;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.State;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Writing;

/**
 * One file on its way in: rows are gathered, looked up together, planned one by one and, unless this is only a check,
 * written together. Of the whole file only ids are remembered.
 */
final class ImportRun implements TableReader.Rows {
    private static final int TOGETHER = 250;
    private static final int MOST_PROBLEMS = 5_000;
    private static final int LONGEST_ID = 120;

    private final FileKind kind;
    private final Importing.Mode mode;
    private final Intake intake;
    private final EntryRows rows;
    private final EntryRows placeRows = new EntryRows(Layout.of(Kind.PLACE));
    private final References references;
    private final Layout layout;
    private final Unknowns unknowns = new Unknowns();
    private final Layout.Surroundings around;
    private final List<String> head = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, SeenPlace> places = new HashMap<>();
    private final List<Pending> waiting = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int problemsInAll;
    private int count;
    private int added;
    private int changed;
    private int unchanged;
    private int faulty;

    /** A place that several rows of the file may name: they must agree on where it is. */
    private record SeenPlace(int row, EntryId id, Cells address) {}

    private record Pending(int row, String id, Cells file) {}

    /** A row that may be taken, with the steps it needs; none where it says nothing new. */
    private record Taken(List<Intake.Step> steps, boolean fresh) {}

    ImportRun(FileKind kind, Importing.Mode mode, Intake intake, Taxonomy.Terms terms) {
        this.kind = kind;
        this.mode = mode;
        this.intake = intake;
        this.layout = Layout.of(kind.kind());
        this.rows = new EntryRows(layout);
        this.references = new References(intake);
        this.around = new Layout.Surroundings(terms, references, unknowns);
    }

    @Override
    public void head(List<String> names) {
        var known = kind == FileKind.SCHOOLS ? SchoolRegister.columns() : rows.allColumns();
        for (var name : names) {
            var column = name.strip().toLowerCase(java.util.Locale.ROOT);
            if (!column.isEmpty() && !known.contains(column))
                say(new Problem(
                        1, shortened(name), false, "transfer.problem.unknown-column", List.of(shortened(name))));
            else if (!column.isEmpty() && !given.add(column)) throw new Rejected("transfer.file.column-twice", column);
            head.add(known.contains(column) ? column : "");
        }
        var key = key();
        if (!given.contains(key)) throw new Rejected("transfer.file.no-id", key);
    }

    private String key() {
        return kind == FileKind.SCHOOLS ? SchoolRegister.NUMBER : EntryRows.ID;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    @Override
    public void hint(String key, String... arguments) {
        say(new Problem(0, "", false, key, List.of(arguments)));
    }

    @Override
    public void row(int number, List<String> cells) {
        count++;
        var file = new Cells();
        for (var i = 0; i < head.size() && i < cells.size(); i++)
            if (!head.get(i).isEmpty()) file.put(head.get(i), cells.get(i));
        if (cells.stream().skip(head.size()).anyMatch(c -> !c.isBlank())) refuse(number, "", "too-many-cells");
        else if (acceptId(number, file.get(key()))) waiting.add(new Pending(number, file.get(key()), file));
        if (waiting.size() == TOGETHER) flush();
    }

    private boolean acceptId(int number, String id) {
        if (id.isEmpty()) return refuse(number, key(), "needed");
        if (id.length() > LONGEST_ID || id.contains("|") || id.contains("\n") || !Writing.readable(id))
            return refuse(number, key(), "id", LONGEST_ID);
        if (kind == FileKind.SCHOOLS && !id.matches("\\d{6}")) return refuse(number, key(), "school-number");
        var before = seen.putIfAbsent(id, number);
        return before == null || refuse(number, key(), "twice", id, before);
    }

    private boolean refuse(int number, String column, String key, Object... arguments) {
        faulty++;
        say(new Problem(
                number,
                column,
                true,
                "transfer.problem." + key,
                java.util.Arrays.stream(arguments).map(Object::toString).toList()));
        return false;
    }

    private void say(Problem problem) {
        problemsInAll++;
        if (problems.size() < MOST_PROBLEMS) problems.add(problem);
    }

    Report finish() {
        flush();
        if (count == 0) throw new Rejected("transfer.file.no-rows");
        problems.sort(java.util.Comparator.comparingInt(Problem::row));
        return new Report(
                writes() && !stopped(),
                count,
                added,
                changed,
                unchanged,
                faulty,
                problems,
                problemsInAll,
                unknowns.list());
    }

    private boolean writes() {
        return mode != Importing.Mode.CHECK;
    }

    /** One faulty row stops all where all or nothing was asked. */
    boolean stopped() {
        return mode == Importing.Mode.ALL_OR_NOTHING && faulty > 0;
    }

    private void flush() {
        if (waiting.isEmpty()) return;
        var formers = formers();
        var placesHere = kind.kind() == Kind.ORGANISATION ? placesOf(formers.values()) : Map.<String, Holding>of();
        lookUpReferences(formers.values());
        var steps = new ArrayList<Intake.Step>();
        for (var pending : waiting) {
            var taken = plan(pending, formers.get(pending.id()), placesHere);
            if (taken != null) {
                if (taken.steps().isEmpty()) unchanged++;
                else if (taken.fresh()) added++;
                else changed++;
                steps.addAll(taken.steps());
            }
        }
        waiting.clear();
        if (writes() && !stopped()) intake.take(steps);
    }

    private Map<String, Holding> formers() {
        var names = waiting.stream().map(Pending::id).toList();
        if (kind != FileKind.SCHOOLS) return intake.find(kind.kind(), names, writes());
        var found = new HashMap<String, Holding>();
        intake.find(Kind.ORGANISATION, names.stream().map(SchoolRegister::id).toList(), writes())
                .values()
                .forEach(h -> found.put(h.name().replaceFirst("^schule-", ""), h));
        intake.findSchools(names).forEach(found::putIfAbsent);
        return found;
    }

    /** The places these rows name or would make, and those where the organisations are already, by name. */
    private Map<String, Holding> placesOf(Collection<Holding> formers) {
        var names = new LinkedHashSet<String>();
        for (var pending : waiting) {
            names.add(kind == FileKind.SCHOOLS ? SchoolRegister.id(pending.id()) : pending.id());
            if (pending.file().has(OrganisationLayout.PLACE))
                names.add(pending.file().get(OrganisationLayout.PLACE));
        }
        var found = new HashMap<>(intake.find(Kind.PLACE, names, writes()));
        var present = formers.stream()
                .map(h -> ((OrganisationFacts) h.entry().facts()).place())
                .filter(Objects::nonNull)
                .toList();
        references.loadNames(present);
        names.clear();
        present.forEach(id -> names.add(references.name(id)));
        names.removeAll(found.keySet());
        found.putAll(intake.find(Kind.PLACE, names, writes()));
        return found;
    }

    private void lookUpReferences(Collection<Holding> formers) {
        layout.references().forEach((column, target) -> {
            var names = new LinkedHashSet<String>();
            waiting.forEach(p -> names.addAll(RowInput.split(p.file().get(column))));
            references.load(target, names);
        });
        var links = new LinkedHashSet<EntryId>();
        formers.forEach(h -> h.entry().facts().links().forEach(link -> links.add(link.target())));
        references.loadNames(links);
        layout.references()
                .forEach((column, target) -> references.load(
                        target, links.stream().map(references::name).toList()));
    }

    private @Nullable Taken plan(Pending pending, @Nullable Holding former, Map<String, Holding> placesHere) {
        var file = kind == FileKind.SCHOOLS ? SchoolRegister.organisation(pending.file(), former) : pending.file();
        var columns = kind == FileKind.SCHOOLS ? SchoolRegister.given(given, former) : given;
        var before = former == null ? new Cells() : rows.print(former, references);
        var in = new RowInput(pending.row(), rows.complete(file, columns, before), before, kind == FileKind.SCHOOLS);
        var wanted = kind == FileKind.SCHOOLS ? SchoolRegister.state(former) : null;
        var item = rows.read(in, file, former, around, wanted);
        var steps = new ArrayList<Intake.Step>();
        if (item != null && kind.kind() == Kind.ORGANISATION) item = withPlace(item, in, columns, placesHere, steps);
        in.problems().forEach(p -> say(kind == FileKind.SCHOOLS ? SchoolRegister.inItsWords(p) : p));
        if (item == null || in.faulty()) {
            faulty++;
            return null;
        }
        var step = intake.plan(item);
        if (former == null || !rows.print(step.next(), references).equals(before)) steps.add(step);
        return new Taken(steps, former == null);
    }

    /** The organisation at its place; the place is made or changed where the row says more of it than a name. */
    private Intake.@Nullable Item withPlace(
            Intake.Item item,
            RowInput in,
            Set<String> columns,
            Map<String, Holding> placesHere,
            List<Intake.Step> steps) {
        var speaks = columns.contains(OrganisationLayout.PLACE_TITLE)
                || PlaceLayout.ADDRESS.stream().anyMatch(columns::contains);
        var name = in.line(OrganisationLayout.PLACE, LONGEST_ID);
        var address = address(in, columns);
        if (name.isEmpty() && address.isEmpty()) return at(item, null);
        if (name.isEmpty()) name = item.externalId();
        var seenBefore = places.get(name);
        if (seenBefore != null && !address.isEmpty()) {
            if (seenBefore.address().equals(address)) return at(item, seenBefore.id());
            in.fault(OrganisationLayout.PLACE, "place-twice", name, seenBefore.row());
            return null;
        }
        var place = placesHere.get(name);
        if (place == null && address.isEmpty()) {
            if (seenBefore != null) return at(item, seenBefore.id());
            in.fault(OrganisationLayout.PLACE, "unknown.place", name);
            unknowns.add("place", name);
            return null;
        }
        if (place != null && (!speaks || address.isEmpty())) return at(item, place.id());
        var step = planPlace(item, in, columns, name, place);
        if (step == null) return null;
        if (place == null || !placeRows.print(step.next(), references).equals(placeRows.print(place, references)))
            steps.add(step);
        places.put(name, new SeenPlace(in.row(), step.next().id(), address));
        return at(item, step.next().id());
    }

    private static Cells address(RowInput in, Set<String> columns) {
        var address = new Cells();
        for (var column : PlaceLayout.ADDRESS) if (columns.contains(column)) address.put(column, in.cell(column));
        return address;
    }

    private Intake.@Nullable Step planPlace(
            Intake.Item item, RowInput in, Set<String> columns, String name, @Nullable Holding place) {
        var before = place == null ? new Cells() : placeRows.print(place, references);
        var file = address(in, columns).put(EntryRows.ID, name);
        var given = new LinkedHashSet<>(PlaceLayout.ADDRESS);
        given.retainAll(columns);
        given.add(EntryRows.ID);
        var title = in.cell(OrganisationLayout.PLACE_TITLE);
        if (title.isEmpty() && (place == null || ownPlace(item, name)))
            title = item.texts().title();
        if (!title.isEmpty()) {
            file.put("title", title);
            given.add("title");
        }
        var placeIn = in.with(placeRows.complete(file, given, before), before);
        var placeItem = placeRows.read(placeIn, file, place, around, place == null ? item.wanted() : keeping(place));
        placeIn.problems().forEach(p -> {
            var column = p.column().equals("title") ? OrganisationLayout.PLACE_TITLE : p.column();
            in.problems().add(new Problem(p.row(), column, p.fault(), p.key(), p.arguments()));
        });
        return placeItem == null ? null : intake.plan(placeItem);
    }

    /** A place that came with the organisation and has its name follows it. */
    private static boolean ownPlace(Intake.Item item, String name) {
        var former = item.former();
        return name.equals(item.externalId())
                && former != null
                && !former.entry().title().equals(item.texts().title());
    }

    /** What the public sees of a place follows the file; a place that is not public stays so. */
    private static @Nullable State keeping(Holding place) {
        return place.entry().state() == State.PUBLISHED ? State.PUBLISHED : null;
    }

    private static Intake.Item at(Intake.Item item, @Nullable EntryId place) {
        return new Intake.Item(
                item.former(),
                item.externalId(),
                item.address(),
                OrganisationLayout.at(item.facts(), place),
                item.texts(),
                item.validFrom(),
                item.validTo(),
                item.verifiedOn(),
                item.sample(),
                item.wanted(),
                item.translations());
    }
}
