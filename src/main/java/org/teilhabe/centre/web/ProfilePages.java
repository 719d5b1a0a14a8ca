package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreDesk;
import org.teilhabe.centre.Section;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the profile at a glance. */
@Component
class ProfilePages {
    private final CentreDesk desk;
    private final SectionPages sections;
    private final DeskShells shells;
    private final Clock clock;

    ProfilePages(CentreDesk desk, SectionPages sections, DeskShells shells, Clock clock) {
        this.desk = desk;
        this.sections = sections;
        this.shells = shells;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ProfilePage page(HttpServletRequest request, AsOf asked) {
        var day = asked.day();
        var shell = shells.of(request, "/verwaltung/zentrum", "centre.profile.title");
        var words = shell.words();
        var sheets = new ArrayList<ProfilePage.Sheet>();
        for (var section : Section.values()) sheets.add(sheet(desk.sheet(section, day), words));
        return new ProfilePage(
                shell,
                day.toString(),
                words.date(day),
                day.equals(LocalDate.now(clock)),
                asked.unreadable(),
                sheets,
                languages(words, null));
    }

    private ProfilePage.Sheet sheet(CentreDesk.Sheet sheet, Words words) {
        var planned = sheet.history().stream()
                .filter(e -> e.planned(LocalDate.now(clock)))
                .findFirst()
                .map(e -> words.get("centre.profile.planned", words.date(e.from())))
                .orElse("");
        return new ProfilePage.Sheet(
                words.get("centre.section." + sheet.section().slug()),
                SectionPages.address(sheet.section()),
                planned,
                sections.form(sheet.section()).facts(sheet.content(), words));
    }

    /** How complete each language is. @param here the language whose page this is, null for none */
    @Transactional(readOnly = true)
    public List<ProfilePage.Tongue> languages(Words words, @Nullable PortalLanguage here) {
        var texts = new ArrayList<Text>();
        for (var section : Section.values())
            texts.addAll(desk.sheet(section).content().texts().values());
        return PortalLanguage.full().stream()
                .filter(l -> l != PortalLanguage.DE)
                .map(l -> tongue(texts, l, words, l == here))
                .toList();
    }

    private static ProfilePage.Tongue tongue(List<Text> texts, PortalLanguage language, Words words, boolean here) {
        var missing = count(texts, language, Text.State.MISSING);
        var outdated = count(texts, language, Text.State.OUTDATED);
        var machine = texts.stream().filter(t -> t.in(language).machine()).count();
        var href = "/verwaltung/zentrum/uebersetzungen/" + language.tag();
        var name = words.languageName(language.tag());
        if (missing > 0)
            return new ProfilePage.Tongue(name, href, words.get("centre.tongue.missing", missing), "risk", here);
        if (outdated > 0)
            return new ProfilePage.Tongue(name, href, words.get("centre.tongue.outdated", outdated), "warn", here);
        if (machine > 0)
            return new ProfilePage.Tongue(name, href, words.get("centre.tongue.machine", machine), "info", here);
        return new ProfilePage.Tongue(name, href, words.get("centre.tongue.current"), "ok", here);
    }

    private static long count(List<Text> texts, PortalLanguage language, Text.State state) {
        return texts.stream().filter(t -> t.state(language) == state).count();
    }
}
