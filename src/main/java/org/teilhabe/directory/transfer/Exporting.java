package org.teilhabe.directory.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Holding;
import org.teilhabe.directory.Intake;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.platform.Trail;

/** Gives all entries of a kind out as a table, as they stand at one moment. */
@Service
class Exporting {
    private static final int PAGE = 250;
    private static final Intake.Extent TEMPLATE = new Intake.Extent(2, List.of());

    private final Intake intake;
    private final TransactionTemplate moment;
    private final TransactionTemplate transaction;
    private final Trail trail;

    Exporting(Intake intake, PlatformTransactionManager transactions, TransactionTemplate transaction, Trail trail) {
        this.intake = intake;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction = transaction;
        this.trail = trail;
    }

    /** To a person, with mail addresses and all: the trail says so. */
    int give(FileKind kind, TableOutput.Format format, OutputStream stream) {
        var count = write(kind, format, stream);
        transaction.executeWithoutResult(status -> trail.did("export.done", "export", null, kind.tag() + ": " + count));
        return count;
    }

    int write(FileKind kind, TableOutput.Format format, OutputStream stream) {
        return Objects.requireNonNull(moment.execute(status -> writeNow(kind, format, stream)));
    }

    private int writeNow(FileKind kind, TableOutput.Format format, OutputStream stream) {
        var rows = new EntryRows(Layout.of(kind.kind()));
        var columns = rows.columns(intake.extent(kind.kind()));
        var references = new References(intake);
        var ids = intake.inOrder(kind.kind());
        try (var out = format.to(stream)) {
            out.row(columns);
            for (var from = 0; from < ids.size(); from += PAGE) {
                var wanted = ids.subList(from, Math.min(from + PAGE, ids.size()));
                var found = intake.find(wanted);
                var page =
                        wanted.stream().map(found::get).filter(Objects::nonNull).toList();
                for (var cells : print(page, rows, references))
                    out.row(columns.stream().map(cells::get).toList());
            }
            return ids.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the head, to be filled. */
    void writeTemplate(FileKind kind, TableOutput.Format format, OutputStream stream) {
        var columns = kind == FileKind.SCHOOLS
                ? List.copyOf(SchoolRegister.columns())
                : new EntryRows(Layout.of(kind.kind())).columns(TEMPLATE);
        try (var out = format.to(stream)) {
            out.row(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Cells> print(List<Holding> page, EntryRows rows, References references) {
        var links = new LinkedHashSet<EntryId>();
        page.forEach(h -> h.entry().facts().links().forEach(l -> links.add(l.target())));
        references.loadNames(links);
        var places = places(page);
        return page.stream()
                .map(holding -> {
                    var cells = rows.print(holding, references);
                    if (holding.entry().facts() instanceof OrganisationFacts organisation)
                        printPlace(places.get(organisation.place()), references, cells);
                    return cells;
                })
                .toList();
    }

    private Map<EntryId, Holding> places(List<Holding> page) {
        var wanted = page.stream()
                .flatMap(h -> h.entry().facts() instanceof OrganisationFacts o && o.place() != null
                        ? java.util.stream.Stream.of(Objects.requireNonNull(o.place()))
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
        return intake.find(wanted);
    }

    private static void printPlace(@org.jspecify.annotations.Nullable Holding place, References references, Cells out) {
        if (place == null) return;
        out.put(OrganisationLayout.PLACE_TITLE, place.entry().title());
        Layout.of(Kind.PLACE).print(place.entry().facts(), references, out);
    }
}
