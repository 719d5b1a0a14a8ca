package org.teilhabe.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.demo.DemoData;
import org.teilhabe.platform.postgres.DataFolder;
import org.teilhabe.platform.start.StartNote;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** The invented people of the demo centres; one password for all, of this installation alone. */
@Component
class DemoSignIns implements DemoData, StartNote {
    static final String DOMAIN = "@demo.example";
    private static final String CONSONANTS = "bdfgklmnprstvwz";
    private static final String VOWELS = "aeiou";

    private enum Invented {
        LEITUNG("Leyla Beispiel", "Leitung", Role.LEITUNG),
        REDAKTION("Robin Beispiel", "Redaktion", Role.REDAKTION),
        EHRENAMT("Emine Beispiel", "Koordination Ehrenamt", Role.KOORDINATION),
        FREIGABE("Frida Beispiel", "Freigabe", Role.FREIGABE),
        KASSE("Karim Beispiel", "Kasse", Role.KASSE),
        DATENSCHUTZ("Dana Beispiel", "Datenschutz", Role.DATENSCHUTZ),
        ADMIN("Anton Beispiel", "Administration", Role.ADMINISTRATION);

        private final String person;
        private final String desk;
        private final Role role;

        Invented(String person, String desk, Role role) {
            this.person = person;
            this.desk = desk;
            this.role = role;
        }

        String mail() {
            return name().toLowerCase(Locale.ROOT) + DOMAIN;
        }
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Centres centres;
    private final DataFolder data;
    private final Ids ids;

    DemoSignIns(Accounts accounts, Passwords passwords, Centres centres, DataFolder data, Ids ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.centres = centres;
        this.data = data;
        this.ids = ids;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void load(DemoCentre centre) {
        var encoded = passwords.encode(password());
        for (var someone : Invented.values())
            accounts.add(ids.next(), someone.person, someone.mail(), PortalLanguage.DE, encoded, Set.of(someone.role));
    }

    /** Six syllables and a number out of the installation's secret: short enough to type, never the same twice. */
    String password() {
        var secret = data.secret("demo");
        var word = new StringBuilder();
        for (var i = 0; i < 6; i++) {
            var number = Integer.parseInt(secret.substring(4 * i, 4 * i + 4), 16);
            if (i > 0 && i % 2 == 0) word.append('-');
            word.append(CONSONANTS.charAt(number % CONSONANTS.length()))
                    .append(VOWELS.charAt(number / CONSONANTS.length() % VOWELS.length()));
        }
        return word + "-" + (10 + Integer.parseInt(secret.substring(24, 28), 16) % 90);
    }

    boolean existAt(Centre centre) {
        var found = new boolean[1];
        CurrentCentre.run(centre, () -> found[0] = accounts.anyAt(DOMAIN));
        return found[0];
    }

    @Override
    public List<String> lines(String base) {
        if (centres.all().stream().noneMatch(Centre::demo)) return List.of();
        var lines = new ArrayList<String>();
        lines.add("Anmelden unter " + base + "/anmelden, alle mit dem Passwort " + password());
        for (var someone : Invented.values())
            lines.add(String.format(Locale.ROOT, "  %-26s %s", someone.mail(), someone.desk));
        return lines;
    }
}
