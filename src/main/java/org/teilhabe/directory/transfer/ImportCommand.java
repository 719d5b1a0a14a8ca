package org.teilhabe.directory.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.shell.Command;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Takes a file in from the shell. */
@Component
class ImportCommand implements Command {
    private static final int SHOWN = 40;

    private final Importing importing;
    private final TransferPages pages;
    private final Words words;

    ImportCommand(Importing importing, TransferPages pages, Messages messages) {
        this.importing = importing;
        this.pages = pages;
        this.words = messages.in(PortalLanguage.DE);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import " + FileKind.comingIn()
                + " DATEI.csv|xlsx [--centre NAME] [--dry-run] [--skip-faulty] [--report BERICHT.csv]";
    }

    @Override
    public boolean run(CommandLine line) throws IOException {
        line.atMost(2);
        var kind = FileKind.byTag(line.word(0, "Was soll eingeführt werden? " + FileKind.comingIn()))
                .orElseThrow(() -> new CommandLine.Misused(
                        "»" + line.words().getFirst() + "« kennen wir nicht. Möglich sind: " + FileKind.comingIn()));
        var file = CommandLine.file(line.word(1, "Welche Datei?"));
        if (!Files.isRegularFile(file)) throw new NoSuchFileException(file.toString());
        var report = importing.run(kind, Source.of(file), mode(line));
        line.say(pages.sentence(words, report, line.has("dry-run")));
        report.problems().stream().limit(SHOWN).forEach(p -> line.say("  " + put(p)));
        if (report.problemsInAll() > SHOWN)
            line.say("  " + words.get("transfer.report.more", report.problemsInAll() - SHOWN));
        if (line.option("report").isPresent())
            keep(report, line.option("report").get(), line);
        return report.faulty() == 0 || line.has("skip-faulty");
    }

    private static Importing.Mode mode(CommandLine line) {
        if (line.has("dry-run")) return Importing.Mode.CHECK;
        return line.has("skip-faulty") ? Importing.Mode.SKIP_FAULTY : Importing.Mode.ALL_OR_NOTHING;
    }

    private String put(Problem problem) {
        var where = problem.row() == 0
                ? words.get("transfer.report.whole")
                : words.get("transfer.report.row") + " " + problem.row();
        return where + (problem.column().isEmpty() ? "" : ", " + problem.column()) + ": " + problem.sentence(words);
    }

    private void keep(Report report, String name, CommandLine line) throws IOException {
        var file = CommandLine.file(name);
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            pages.writeReport(words, report, stream);
        }
        line.say(words.get("transfer.shell.report", file));
    }
}
