package org.teilhabe.platform.shell;

import java.io.IOException;

/** »Befehl« of the launcher; runs beside a running portal or alone, in the centre that {@code --centre} names. */
public interface Command {
    /** As it is typed: {@code import}. */
    String name();

    /** How it is typed, one line, without the launcher's name. */
    String usage();

    /** Where false the command goes to all centres itself, unless {@code --centre} names one. */
    default boolean forOneCentre() {
        return true;
    }

    /**
     * @return true where all was done as asked; the process then ends with 0, else with 1
     * @throws CommandLine.Misused where it is typed wrongly
     */
    boolean run(CommandLine line) throws IOException;
}
