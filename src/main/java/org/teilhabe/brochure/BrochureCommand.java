package org.teilhabe.brochure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.shell.Command;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.text.PortalLanguage;

/** »Wegweiser aus der Befehlszeile«: typesets a book of an edition into a file. */
@Component
class BrochureCommand implements Command {
    private final EditionDesk desk;
    private final Previews previews;

    BrochureCommand(EditionDesk desk, Previews previews) {
        this.desk = desk;
        this.previews = previews;
    }

    @Override
    public String name() {
        return "brochure";
    }

    @Override
    public String usage() {
        return "brochure --language SPRACHE --out DATEI.pdf [--edition NUMMER|KENNUNG] [--size a5|a4] [--print] [--centre NAME]";
    }

    @Override
    public boolean run(CommandLine line) throws IOException {
        line.atMost(0);
        var language = language(line);
        var file = CommandLine.file(line.option("out")
                .orElseThrow(() -> new CommandLine.Misused("In welche Datei? Sie fehlt: --out DATEI.pdf")));
        if (!file.getFileName().toString().endsWith(".pdf")) throw new CommandLine.Misused("Die Datei endet auf .pdf.");
        if (file.getParent() == null || !Files.isDirectory(file.getParent()))
            throw new CommandLine.Misused("Diesen Ordner gibt es nicht: " + file.getParent());
        var size = size(line);
        var edition = edition(line);
        var version = line.has("print") ? Version.PRINT : Version.WEB;
        if (edition.plan().tongues().stream().noneMatch(l -> l == language) && edition.state() == Edition.State.FROZEN)
            throw new CommandLine.Misused("Diese Ausgabe gibt es nicht auf " + language.ownName() + ", sondern auf: "
                    + String.join(", ", edition.plan().languages()));
        line.say("1/3 Inhalt von »%s« auf %s wird zusammengestellt …"
                .formatted(edition.plan().titles().getOrDefault("de", ""), language.ownName()));
        var book = desk.book(edition, language, size);
        line.say("2/3 %d Einträge in %d Kapiteln werden gesetzt …"
                .formatted(
                        book.chapters().stream()
                                .mapToInt(c -> c.entries().size())
                                .sum(),
                        book.chapters().size()));
        var pdf = previews.typeset(edition, book, version);
        write(file, pdf.bytes());
        line.say("3/3 Fertig: %s, %d Seiten, %d KB".formatted(file, pdf.pages(), pdf.bytes().length / 1024));
        return true;
    }

    private static PortalLanguage language(CommandLine line) {
        var tag = line.option("language")
                .orElseThrow(() -> new CommandLine.Misused("In welcher Sprache? Sie fehlt: --language ar"));
        return PortalLanguage.byTag(tag)
                .filter(PortalLanguage.full()::contains)
                .orElseThrow(() -> new CommandLine.Misused("Diese Sprache gibt es hier nicht: " + tag + ". Es gibt: "
                        + PortalLanguage.full().stream()
                                .map(PortalLanguage::tag)
                                .collect(Collectors.joining(", "))));
    }

    private static Plan.@Nullable Size size(CommandLine line) {
        var asked = line.option("size").map(s -> s.toUpperCase(Locale.ROOT)).orElse("");
        return switch (asked) {
            case "" -> null;
            case "A5" -> Plan.Size.A5;
            case "A4" -> Plan.Size.A4;
            default -> throw new CommandLine.Misused("Diese Größe gibt es nicht: " + asked + ". Es gibt: a5, a4");
        };
    }

    private Edition edition(CommandLine line) {
        var asked = line.option("edition");
        if (asked.isEmpty()) return desk.newest();
        var unknown = new CommandLine.Misused("Diese Ausgabe gibt es nicht: " + asked.get());
        if (asked.get().matches("\\d{1,6}"))
            return desk.numbered(Integer.parseInt(asked.get())).orElseThrow(() -> unknown);
        try {
            return desk.find(UUID.fromString(asked.get()));
        } catch (IllegalArgumentException | Missing e) {
            throw unknown;
        }
    }

    /** The file is there whole or as it was before. */
    private static void write(Path file, byte[] bytes) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".unfertig");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
