package org.teilhabe.directory.transfer;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Missing;

/** »Einfuhr« at the desk: a file is checked, kept for its person, and taken over once. */
@Service
class ImportDesk {
    private final Importing importing;
    private final Uploads uploads;
    private final TransactionTemplate transaction;

    ImportDesk(Importing importing, Uploads uploads, TransactionTemplate transaction) {
        this.importing = importing;
        this.uploads = uploads;
        this.transaction = transaction;
    }

    /** @throws org.teilhabe.platform.Rejected where the file as a whole cannot be read */
    UUID check(FileKind kind, String fileName, byte[] content) {
        var report = importing.run(kind, Source.of(content), Importing.Mode.CHECK);
        var id = transaction.execute(status -> {
            uploads.forgetOld();
            return uploads.keep(person(), kind, shortened(fileName), content, report);
        });
        return java.util.Objects.requireNonNull(id);
    }

    @Transactional(readOnly = true)
    public Optional<Uploads.Upload> find(UUID id) {
        return uploads.find(id, person(), false);
    }

    /** Two clicks import once: the second waits for the first and sees its report. */
    void confirm(UUID id, Importing.Mode mode) {
        var stopped = new AtomicReference<Report>();
        transaction.executeWithoutResult(status -> {
            var upload = uploads.find(id, person(), true).orElseThrow(() -> new Missing("No such file"));
            if (upload.result() != null) return;
            var report = importing.within(upload.kind(), Source.of(uploads.content(id)), mode);
            if (report.done()) uploads.finished(id, report);
            else {
                status.setRollbackOnly();
                stopped.set(report);
            }
        });
        var report = stopped.get();
        if (report != null) transaction.executeWithoutResult(status -> uploads.checkedAgain(id, report));
    }

    @Transactional
    public void discard(UUID id) {
        uploads.remove(id, person());
    }

    @Transactional
    public void forgetOld() {
        uploads.forgetOld();
    }

    private static UUID person() {
        return Actor.find()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .id();
    }

    private static String shortened(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() <= 120 ? last : last.substring(last.length() - 120);
    }
}
