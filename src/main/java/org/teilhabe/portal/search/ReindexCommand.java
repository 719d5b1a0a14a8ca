package org.teilhabe.portal.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.PublicChanges;
import org.teilhabe.platform.job.EveryCentre;
import org.teilhabe.platform.postgres.DataFolder;
import org.teilhabe.platform.postgres.EmbeddedPostgres;
import org.teilhabe.platform.shell.Command;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** »Neuaufbau« of the index: by the portal that runs and goes on answering, else by this process. */
@Component
class ReindexCommand implements Command {
    private static final long LOOK_AGAIN = Duration.ofMillis(200).toNanos();

    private final PublicChanges changes;
    private final EveryCentre everyCentre;
    private final DataFolder data;
    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final ObjectProvider<Indexing> indexing;

    ReindexCommand(
            PublicChanges changes,
            EveryCentre everyCentre,
            DataFolder data,
            ObjectProvider<EmbeddedPostgres> embedded,
            ObjectProvider<Indexing> indexing) {
        this.changes = changes;
        this.everyCentre = everyCentre;
        this.data = data;
        this.embedded = embedded;
        this.indexing = indexing;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String usage() {
        return "reindex [--centre NAME]";
    }

    @Override
    public boolean forOneCentre() {
        return false;
    }

    @Override
    public boolean run(CommandLine line) {
        line.atMost(0);
        if (CurrentCentre.find().isPresent()) rebuild(line);
        else everyCentre.run("reindex", () -> rebuild(line));
        return true;
    }

    private void rebuild(CommandLine line) {
        var centre = CurrentCentre.get();
        var postgres = embedded.getIfAvailable();
        if (postgres != null && postgres.owned()) {
            indexing.getObject().rebuild(centre);
            line.say("Suchindex neu gebaut: " + centre.slug());
            return;
        }
        changes.allAnew();
        var wanted = changes.newest();
        if (postgres == null) {
            line.say("Bestellt: Jedes laufende Portal baut seinen Suchindex in den nächsten Sekunden neu: "
                    + centre.slug());
            return;
        }
        line.say("Das laufende Portal baut seinen Suchindex neu: " + centre.slug() + " …");
        while (new IndexCursors(data).of(centre.id()).orElse(0L) < wanted) LockSupport.parkNanos(LOOK_AGAIN);
        line.say("Fertig: " + centre.slug());
    }
}
