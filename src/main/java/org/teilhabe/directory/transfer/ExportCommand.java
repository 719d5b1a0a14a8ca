package org.teilhabe.directory.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.shell.Command;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/** Gives all entries of a kind out from the shell. */
@Component
class ExportCommand implements Command {
    private final Exporting exporting;
    private final Messages messages;

    ExportCommand(Exporting exporting, Messages messages) {
        this.exporting = exporting;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export " + FileKind.goingOut() + " DATEI.csv|xlsx [--centre NAME]";
    }

    @Override
    public boolean run(CommandLine line) throws IOException {
        line.atMost(2);
        var kind = FileKind.byTag(line.word(0, "Was soll ausgeführt werden? " + FileKind.goingOut()))
                .filter(FileKind::goesOut)
                .orElseThrow(() -> new CommandLine.Misused("»" + line.words().getFirst()
                        + "« führen wir nicht aus. Möglich sind: " + FileKind.goingOut()));
        var file = CommandLine.file(line.word(1, "In welche Datei?"));
        var count = write(kind, file);
        line.say(messages.in(PortalLanguage.DE).get("transfer.shell.exported", count, file));
        return true;
    }

    /** The file is there whole or as it was before. */
    private int write(FileKind kind, Path file) throws IOException {
        var name = file.getFileName().toString();
        var format = TableOutput.Format.byEnding(name.substring(name.lastIndexOf('.') + 1))
                .orElseThrow(() -> new CommandLine.Misused("Die Datei endet auf .csv oder .xlsx."));
        var fresh = file.resolveSibling(name + ".unfertig");
        try {
            int count;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                count = exporting.give(kind, format, stream);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return count;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
