package org.teilhabe.directory.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class DirectoryRail implements Rail {
    private static final Set<Role> EDITORS =
            Set.of(Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION, Role.KOORDINATION);
    private static final Set<Role> PUBLISHERS = Set.of(Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION);

    private final Figures figures;

    DirectoryRail(Figures figures) {
        this.figures = figures;
    }

    @Override
    public List<Entry> entries() {
        var now = figures.recently();
        return List.of(
                new Entry("today", 0, "directory.desk.today.title", "/verwaltung", "sign", Set.of(), 0),
                entry(10, "directory.desk.list.offer", "angebote", "book", now.reviews()),
                entry(20, "directory.desk.list.event", "termine", "cal", 0),
                entry(30, "directory.desk.list.organisation", "organisationen", "people", 0),
                entry(40, "directory.desk.list.place", "orte", "pin", 0),
                entry(50, "directory.desk.list.page", "seiten", "paper", 0),
                entry(60, "directory.desk.translations.title", "uebersetzungen", "swap", now.outdated()),
                new Entry("portal", 70, "directory.desk.terms.title", "/verwaltung/kategorien", "tag", PUBLISHERS, 0));
    }

    private static Entry entry(int order, String label, String noun, String icon, long waiting) {
        return new Entry("portal", order, label, "/verwaltung/" + noun, icon, EDITORS, waiting);
    }
}
