package org.teilhabe.directory.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.transfer.web.ReportPage;
import org.teilhabe.directory.transfer.web.StartPage;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShell;

/** Puts files and reports into words. */
@Component
class TransferPages {
    private static final int SHOWN = 200;
    private static final int UNKNOWN_SHOWN = 30;

    private final java.time.Clock clock;

    TransferPages(java.time.Clock clock) {
        this.clock = clock;
    }

    StartPage start(DeskShell shell, String chosen, @Nullable Rejected refusal) {
        var words = shell.words();
        return new StartPage(
                shell,
                Arrays.stream(FileKind.values())
                        .map(k -> new StartPage.Choice(
                                k.noun(),
                                words.get("transfer.kind." + k.tag()),
                                words.get("transfer.kind." + k.tag() + ".hint"),
                                ImportController.PATH + "/vorlage/" + k.noun() + ".csv",
                                k.noun().equals(chosen)))
                        .toList(),
                Arrays.stream(FileKind.values())
                        .filter(FileKind::goesOut)
                        .map(k -> new StartPage.Outgoing(
                                words.get("transfer.kind." + k.tag()),
                                ImportController.PATH + "/ausfuhr/" + k.noun() + ".csv",
                                ImportController.PATH + "/ausfuhr/" + k.noun() + ".xlsx"))
                        .toList(),
                fault(words, refusal, "art"),
                refusal != null && refusal.faults().getFirst().key().equals("transfer.gone")
                        ? null
                        : first(fault(words, refusal, "datei"), fault(words, refusal, "")),
                refusal != null && refusal.faults().getFirst().key().equals("transfer.gone")
                        ? fault(words, refusal, "")
                        : null);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String fault(Words words, @Nullable Rejected refusal, String field) {
        if (refusal == null) return null;
        return refusal.faults().stream()
                .filter(f -> f.field().equals(field))
                .findFirst()
                .map(f -> words.get(f.key(), f.arguments().toArray()))
                .orElse(null);
    }

    /** @param modeFault what is wrong with the chosen way of taking it, null for nothing */
    ReportPage report(DeskShell shell, Uploads.Upload upload, @Nullable String modeFault) {
        var words = shell.words();
        var report = upload.newest();
        var open = upload.result() == null;
        var shown =
                report.problems().stream().limit(SHOWN).map(p -> row(words, p)).toList();
        var left = report.problemsInAll() - shown.size();
        return new ReportPage(
                shell,
                ImportController.PATH + "/" + upload.id(),
                upload.fileName(),
                words.get("transfer.kind." + upload.kind().tag()),
                "/verwaltung/" + upload.kind().kind().noun(),
                !open,
                summary(words, report, open),
                tone(report),
                tone(report).equals("risk") ? "warn" : tone(report).equals("warn") ? "info" : "check",
                figures(words, report, open),
                shown,
                left > 0 ? words.get("transfer.report.more", left) : null,
                report.unknown().stream().map(u -> unknown(words, u)).toList(),
                open && report.faulty() == 0 && report.good() > 0
                        ? words.get("transfer.take.all", report.good())
                        : null,
                open && report.faulty() > 0 && report.good() > 0
                        ? words.get("transfer.take.good", report.good(), report.faulty())
                        : null,
                words.time(upload.uploadedAt()
                        .plus(Uploads.KEPT)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalTime()
                        .withSecond(0)
                        .withNano(0)),
                modeFault);
    }

    /** What a check found, or what was done, in one sentence. */
    String sentence(Words words, Report report, boolean onlyChecked) {
        if (report.faulty() > 0 && !report.done() && !onlyChecked)
            return summary(words, report, true) + " " + words.get("transfer.shell.nothing-written");
        return summary(words, report, !report.done());
    }

    private static String summary(Words words, Report report, boolean open) {
        if (!open) return words.get("transfer.summary.done", report.good(), report.faulty());
        if (report.faulty() > 0) return words.get("transfer.summary.faulty", report.faulty(), report.rows());
        return report.good() == 0
                ? words.get("transfer.summary.nothing")
                : words.get("transfer.summary.good", report.rows());
    }

    private static String tone(Report report) {
        if (report.faulty() > 0) return "risk";
        return report.problemsInAll() > 0 ? "warn" : "ok";
    }

    private static List<ReportPage.Figure> figures(Words words, Report report, boolean open) {
        return Stream.of(
                        figure(words, open ? "new" : "added", report.added()),
                        figure(words, open ? "change" : "changed", report.changed()),
                        figure(words, "unchanged", report.unchanged()),
                        figure(words, open ? "faulty" : "skipped", report.faulty()))
                .toList();
    }

    private static ReportPage.Figure figure(Words words, String name, int value) {
        return new ReportPage.Figure(words.get("transfer.figure." + name), words.number(value));
    }

    private static ReportPage.Row row(Words words, Problem problem) {
        return new ReportPage.Row(
                problem.row() == 0 ? "" : Integer.toString(problem.row()),
                problem.column(),
                problem.sentence(words),
                problem.fault());
    }

    private static ReportPage.Unknown unknown(Words words, Report.Unknown unknown) {
        var more = unknown.ids().size() - UNKNOWN_SHOWN;
        var shown =
                String.join(", ", unknown.ids().stream().limit(UNKNOWN_SHOWN).toList());
        return new ReportPage.Unknown(
                words.get("transfer.unknown." + unknown.what()),
                more > 0 ? shown + " " + words.get("transfer.unknown.more", more) : shown);
    }

    void writeReport(Words words, Report report, OutputStream stream) throws IOException {
        try (var out = TableOutput.Format.CSV.to(stream)) {
            out.row(Stream.of("row", "column", "severity", "reason")
                    .map(column -> words.get("transfer.report." + column))
                    .toList());
            for (var problem : report.problems())
                out.row(List.of(
                        problem.row() == 0 ? "" : Integer.toString(problem.row()),
                        problem.column(),
                        words.get(problem.fault() ? "transfer.fault" : "transfer.hint"),
                        problem.sentence(words)));
        }
    }
}
