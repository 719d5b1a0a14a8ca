package org.teilhabe.platform.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * »Befehlszeile« after the command's name: words in order, options with a value, switches.
 *
 * @param options by name without dashes; switches have an empty value
 * @param out where the answer goes
 */
public record CommandLine(List<String> words, Map<String, String> options, PrintStream out) {
    private static final Set<String> SWITCHES = Set.of("dry-run", "skip-faulty", "print");
    private static final Set<String> VALUES = Set.of("centre", "report", "language", "out", "edition", "size");

    public CommandLine {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /** Typed wrongly; the sentence is German. */
    public static final class Misused extends RuntimeException {
        public Misused(String sentence) {
            super(sentence);
        }
    }

    static CommandLine parse(List<String> arguments, PrintStream out) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            var parts = argument.substring(2).split("=", 2);
            if (SWITCHES.contains(parts[0]) && parts.length == 1) options.put(parts[0], "");
            else if (!VALUES.contains(parts[0])) throw new Misused("Diese Angabe gibt es nicht: " + argument);
            else if (parts.length == 2) options.put(parts[0], parts[1]);
            else if (rest.hasNext()) options.put(parts[0], rest.next());
            else throw new Misused("Zu --" + parts[0] + " fehlt der Wert.");
        }
        return new CommandLine(words, options, out);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws Misused where there is no such word */
    public String word(int index, String missing) {
        if (words.size() <= index) throw new Misused(missing);
        return words.get(index);
    }

    /** @throws Misused where more words were typed */
    public CommandLine atMost(int most) {
        if (words.size() > most)
            throw new Misused("Das ist zu viel: " + String.join(" ", words.subList(most, words.size())));
        return this;
    }

    /** Relative to the folder in which the command was typed. */
    public static Path file(String name) {
        return Path.of(System.getProperty("teilhabe.from", ""))
                .resolve(name)
                .toAbsolutePath()
                .normalize();
    }

    public void say(String line) {
        out.println(line);
    }
}
