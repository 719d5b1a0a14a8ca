package org.teilhabe.centre;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.shell.Command;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.start.FirstLink;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** »Gründung« of a further centre from the shell: its name, its host names, and the link for its first administration. */
@Component
class FoundCommand implements Command {
    private static final Predicate<String> SLUG =
            Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*").asMatchPredicate();
    private static final Predicate<String> HOST = Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]")
            .asMatchPredicate();
    private static final int LONGEST_SLUG = 40;
    private static final int LONGEST_NAME = 150;

    private final Centres centres;
    private final CentreFounding founding;
    private final FirstLink firstLink;

    FoundCommand(Centres centres, CentreFounding founding, FirstLink firstLink) {
        this.centres = centres;
        this.founding = founding;
        this.firstLink = firstLink;
    }

    @Override
    public String name() {
        return "centre";
    }

    @Override
    public String usage() {
        return "centre KURZNAME \"Name des Zentrums\" [host.example,…]";
    }

    @Override
    public boolean forOneCentre() {
        return false;
    }

    @Override
    public boolean run(CommandLine line) {
        line.atMost(3);
        var slug = line.word(0, "Wie heißt das Zentrum in Adressen? Zum Beispiel: musterstadt");
        var name = line.word(1, "Wie heißt das Zentrum? Zum Beispiel: \"Kommunales Integrationszentrum Musterstadt\"");
        var hosts =
                line.words().size() < 3 ? List.<String>of() : hosts(line.words().get(2));
        if (slug.length() > LONGEST_SLUG || !SLUG.test(slug))
            throw new CommandLine.Misused("Ein Kurzname hat nur kleine Buchstaben, Ziffern und Bindestriche, höchstens "
                    + LONGEST_SLUG + " Zeichen.");
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw new CommandLine.Misused("Ein Name hat 1 bis " + LONGEST_NAME + " Zeichen.");
        hosts.stream().filter(HOST.negate()).findFirst().ifPresent(bad -> {
            throw new CommandLine.Misused("Das ist kein Name eines Rechners: " + bad);
        });
        if (centres.bySlug(slug).isPresent())
            throw new CommandLine.Misused("Das Zentrum »" + slug + "« gibt es schon.");
        hosts.stream().filter(this::taken).findFirst().ifPresent(host -> {
            throw new CommandLine.Misused("Unter " + host + " antwortet schon ein anderes Zentrum.");
        });
        var centre = founding.found(slug, hosts, Charter.named(name.strip(), shortName(name)));
        line.say("Gegründet: " + name.strip());
        line.say("Hier richten Sie die erste Administration ein (gilt einen Tag, einmal):");
        CurrentCentre.run(centre, () -> line.say("  " + firstLink.here()));
        return true;
    }

    private boolean taken(String host) {
        return centres.all().stream().anyMatch(c -> c.hosts().contains(host));
    }

    private static List<String> hosts(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(h -> !h.isEmpty())
                .distinct()
                .toList();
    }

    /** KI Leverkusen for »Kommunales Integrationszentrum Leverkusen«. */
    private static String shortName(String name) {
        return Stream.of(name.strip().replace("Kommunales Integrationszentrum", "KI"))
                .map(n -> n.length() > 40 ? n.substring(0, 40).strip() : n)
                .findFirst()
                .orElseThrow();
    }
}
