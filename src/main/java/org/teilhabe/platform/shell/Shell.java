package org.teilhabe.platform.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.postgres.Backup;
import org.teilhabe.platform.postgres.DataFolder;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * Runs a command and ends. It joins the database of a portal that is running, or starts its own; only what the command
 * needs is made ready, nothing is served and no job runs.
 */
public final class Shell {
    /** With this profile nothing that belongs to a serving node is there. */
    public static final String PROFILE = "command";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    public Shell(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Whether these arguments are a command and not the portal's start. */
    public static boolean meant(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** @return the exit code: 0 done, 1 refused or with faults, 2 typed wrongly */
    public int run(String[] arguments) {
        try {
            var line = CommandLine.parse(Arrays.asList(arguments).subList(1, arguments.length), out);
            return switch (arguments[0]) {
                case "backup" -> backup(line);
                case "restore" -> restore(line);
                default -> inside(arguments[0], line);
            };
        } catch (CommandLine.Misused misused) {
            err.println(misused.getMessage());
            return MISUSED;
        } catch (DataFolder.Unusable unusable) {
            err.println(unusable.getMessage());
            return REFUSED;
        } catch (NoSuchFileException missing) {
            err.println("Diese Datei gibt es nicht: " + missing.getFile());
            return REFUSED;
        } catch (IOException e) {
            err.println("Lesen oder Schreiben ging nicht: " + e.getMessage());
            return REFUSED;
        }
    }

    private int backup(CommandLine line) throws IOException {
        withoutExternalDatabase("pg_dump");
        backups().write(CommandLine.file(line.atMost(1).word(0, "Wohin? ./teilhabe backup DATEI.tar.gz")));
        return DONE;
    }

    private int restore(CommandLine line) throws IOException {
        withoutExternalDatabase("pg_restore");
        backups().restore(CommandLine.file(line.atMost(1).word(0, "Woher? ./teilhabe restore DATEI.tar.gz")));
        return DONE;
    }

    private Backup backups() {
        return new Backup(DataFolder.standard(), Clock.systemUTC(), out);
    }

    private static void withoutExternalDatabase(String instead) {
        var url = System.getenv("TEILHABE_DB_URL");
        if (url != null && !url.isBlank())
            throw new CommandLine.Misused(
                    "Die Datenbank liegt nicht in diesem Ordner (TEILHABE_DB_URL). Nehmen Sie dafür " + instead
                            + " und sichern Sie den Ordner »secrets« dazu; docs/operations.md sagt, wie.");
    }

    private int inside(String name, CommandLine line) throws IOException {
        System.setProperty("teilhabe.join", "true");
        try (var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles(PROFILE)
                .properties(
                        "logging.level.org.teilhabe=warn",
                        "spring.modulith.events.republish-outstanding-events-on-restart=false",
                        "db-scheduler.enabled=false")
                .initializers(c -> c.getBeanFactory()
                        .registerSingleton(
                                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts()))
                .run()) {
            return run(context, name, line);
        }
    }

    private int run(ApplicationContext context, String name, CommandLine line) throws IOException {
        var commands = context.getBeansOfType(Command.class).values();
        var command = commands.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandLine.Misused("Diesen Befehl gibt es nicht: " + name));
        try {
            return perform(command, line, context.getBean(Centres.class)) ? DONE : REFUSED;
        } catch (CommandLine.Misused misused) {
            err.println(misused.getMessage());
            err.println("  ./teilhabe " + command.usage());
            return MISUSED;
        } catch (Rejected refusal) {
            var words = context.getBean(Messages.class).in(PortalLanguage.DE);
            refusal.faults()
                    .forEach(f -> err.println(words.get(f.key(), f.arguments().toArray())));
            return REFUSED;
        }
    }

    private static boolean perform(Command command, CommandLine line, Centres centres) throws IOException {
        if (!command.forOneCentre() && !line.has("centre")) return command.run(line);
        try {
            return CurrentCentre.call(chosen(line, centres), () -> command.run(line));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Centre chosen(CommandLine line, Centres centres) {
        var all = centres.all();
        if (all.isEmpty())
            throw new CommandLine.Misused("Hier gibt es noch kein Zentrum. Starten Sie zuerst einmal ./teilhabe run.");
        return line.option("centre")
                .map(slug -> centres.bySlug(slug)
                        .orElseThrow(() -> new CommandLine.Misused(
                                "Das Zentrum »" + slug + "« gibt es hier nicht. Es gibt: " + slugs(all) + ".")))
                .orElseGet(all::getFirst);
    }

    private static String slugs(List<Centre> all) {
        return all.stream().map(Centre::slug).collect(Collectors.joining(", "));
    }

    /** The demo, the index, jobs and the post are the portal's business. */
    private static final class NothingStarts implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
