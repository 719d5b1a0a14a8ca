package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.CentreDesk;
import org.teilhabe.centre.Edition;
import org.teilhabe.centre.Section;
import org.teilhabe.platform.OfferChoices;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the form pages of the sections. */
@Component
class SectionPages {
    private final Map<Section, SectionForm> forms = new EnumMap<>(Section.class);
    private final DeskShells shells;
    private final Clock clock;

    SectionPages(DeskShells shells, OfferChoices offers, Clock clock) {
        this.shells = shells;
        this.clock = clock;
        for (var form : List.of(
                new NameForm(clock),
                new ReachForm(offers),
                new OpeningForm(),
                new MissionForm(),
                new DesksForm(offers),
                new GuideForm(offers))) forms.put(form.section(), form);
    }

    SectionForm form(Section section) {
        var form = forms.get(section);
        if (form == null) throw new IllegalStateException("No form for " + section);
        return form;
    }

    static String address(Section section) {
        return "/verwaltung/zentrum/" + section.slug();
    }

    /** @param typed what was typed, null for a fresh form; @param faults what is wrong with it */
    SectionPage page(
            HttpServletRequest request,
            CentreDesk.Sheet sheet,
            @Nullable Map<String, String> typed,
            List<Rejected.Fault> faults,
            boolean conflict) {
        var section = sheet.section();
        var rail = section == Section.OPENING ? address(section) : "/verwaltung/zentrum";
        var shell = shells.of(request, rail, "centre.section." + section.slug());
        var form = form(section);
        var stored = form.values(sheet.content());
        var values = typed == null ? stored : typed;
        var layout = new Layout(shell.words(), values, faults);
        form.lay(layout, values);
        var from = values.getOrDefault("from", sheet.day().toString());
        return new SectionPage(
                shell,
                shell.words().get("centre.section." + section.slug() + ".lead"),
                address(section),
                layout.groups(),
                layout.problems(),
                false,
                sheet.number(),
                from,
                fault(faults, shell.words()),
                conflict ? differences(layout.groups(), stored) : List.of(),
                history(sheet, shell.words()));
    }

    private static @Nullable String fault(List<Rejected.Fault> faults, Words words) {
        return faults.stream()
                .filter(f -> f.field().equals("from"))
                .findFirst()
                .map(f -> words.get(
                        f.key(),
                        f.arguments().stream()
                                .map(a -> a instanceof LocalDate day ? words.date(day) : a)
                                .toArray()))
                .orElse(null);
    }

    static List<SectionPage.Difference> differences(List<Field.Group> groups, Map<String, String> stored) {
        var found = new ArrayList<SectionPage.Difference>();
        for (var group : groups)
            for (var field : group.fields()) {
                var theirs = stored.getOrDefault(field.name(), "");
                if (field.kind() != Field.Kind.HIDDEN && !field.value().equals(theirs))
                    found.add(new SectionPage.Difference(group.title() + ": " + field.label(), field.value(), theirs));
            }
        return found;
    }

    private List<SectionPage.Version> history(CentreDesk.Sheet sheet, Words words) {
        var today = LocalDate.now(clock);
        var versions = new ArrayList<SectionPage.Version>();
        var holding = true;
        for (var edition : sheet.history()) {
            if (edition.planned(today)) versions.add(planned(edition, words));
            else {
                versions.add(new SectionPage.Version(
                        words.get("centre.version.from", words.date(edition.from())),
                        words.get(holding ? "centre.version.holds" : "centre.version.past"),
                        holding ? "ok" : "plain",
                        null,
                        null));
                holding = false;
            }
        }
        return versions;
    }

    private static SectionPage.Version planned(Edition edition, Words words) {
        return new SectionPage.Version(
                words.get("centre.version.from", words.date(edition.from())),
                words.get("centre.version.planned"),
                "info",
                address(edition.section()) + "?am=" + edition.from(),
                "/verwaltung/zentrum/fassungen/" + edition.id() + "/zuruecknehmen");
    }
}
