package org.teilhabe.directory.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.directory.Intake;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Trail;

/** Takes files in: checks them, or takes them over in one transaction. */
@Service
class Importing {
    private final Intake intake;
    private final Taxonomy taxonomy;
    private final TransactionTemplate transaction;
    private final Trail trail;

    Importing(Intake intake, Taxonomy taxonomy, TransactionTemplate transaction, Trail trail) {
        this.intake = intake;
        this.taxonomy = taxonomy;
        this.transaction = transaction;
        this.trail = trail;
    }

    /** What becomes of the rows. */
    enum Mode {
        CHECK,
        ALL_OR_NOTHING,
        SKIP_FAULTY
    }

    /**
     * In a transaction of its own.
     *
     * @throws org.teilhabe.platform.Rejected where the file as a whole cannot be read
     */
    Report run(FileKind kind, Source source, Mode mode) {
        var report = transaction.execute(status -> {
            var result = within(kind, source, mode);
            if (!result.done()) status.setRollbackOnly();
            return result;
        });
        return java.util.Objects.requireNonNull(report);
    }

    /** In the caller's transaction, which the caller rolls back where the report is not done. */
    Report within(FileKind kind, Source source, Mode mode) {
        var run = new ImportRun(kind, mode, intake, taxonomy.terms());
        try {
            TableReader.read(source, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var report = run.finish();
        if (report.done() && report.good() > 0) trail.did("import.done", "import", null, detail(kind, report));
        return report;
    }

    private static String detail(FileKind kind, Report report) {
        return kind.tag() + ": " + report.added() + " + " + report.changed() + " / " + report.rows();
    }
}
