package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;

/** »Seitenbaum« of the published information pages; the pages the portal needs by name are not part of it. */
final class InfoTree {
    /** What a page may bear; whatever else an import brought is drawn as a sheet of paper. */
    private static final Set<String> DRAWN = Set.of(
            "access",
            "accessibility",
            "baby",
            "book",
            "bulb",
            "bus",
            "cal",
            "care",
            "chart",
            "clock",
            "compass",
            "easy",
            "easy-read",
            "euro",
            "flag",
            "folder",
            "gift",
            "globe",
            "health",
            "heart",
            "help",
            "home",
            "house",
            "id-card",
            "info",
            "key",
            "letters",
            "list",
            "lock",
            "mail",
            "map",
            "meet",
            "paper",
            "people",
            "person",
            "phone",
            "pin",
            "school",
            "shield",
            "sign",
            "speech",
            "sport",
            "stairs",
            "star",
            "steps",
            "warn",
            "work");

    private final Map<EntryId, Published> pages = new LinkedHashMap<>();

    InfoTree(List<Published> all) {
        all.stream()
                .filter(p -> facts(p).fixed() == null)
                .sorted(Comparator.comparingInt(p -> facts(p).position()))
                .forEach(p -> pages.put(p.id(), p));
    }

    /** Those at the top; where the page above is not published, the one below stands there. */
    List<Published> top() {
        return pages.values().stream().filter(p -> parent(p).isEmpty()).toList();
    }

    List<Published> children(Published page) {
        return pages.values().stream()
                .filter(p -> page.id().equals(facts(p).parent()))
                .toList();
    }

    /** From the top down to the page above. */
    List<Published> above(Published page) {
        var way = new ArrayList<Published>();
        // The tree is kept free of circles by its editors; a way longer than the tree would be one.
        for (var up = parent(page); up.isPresent() && way.size() < pages.size(); up = parent(up.get()))
            way.addFirst(up.get());
        return way;
    }

    /** What one reads after this page: its first child, else the next beside it. */
    Optional<Published> next(Published page) {
        var below = children(page);
        if (!below.isEmpty()) return Optional.empty();
        var beside = parent(page).map(this::children).orElseGet(this::top);
        var place = beside.indexOf(page);
        return place >= 0 && place + 1 < beside.size() ? Optional.of(beside.get(place + 1)) : Optional.empty();
    }

    InfoLine line(Published page, EntryWords words, boolean deep) {
        return new InfoLine(
                icon(facts(page).icon()),
                words.title(page),
                words.text(page, TextField.SUMMARY),
                words.href(page),
                deep ? children(page).stream().map(c -> line(c, words, true)).toList() : List.of());
    }

    private Optional<Published> parent(Published page) {
        return Optional.ofNullable(facts(page).parent()).map(pages::get);
    }

    static String icon(String name) {
        return DRAWN.contains(name) ? name : "paper";
    }

    static PageFacts facts(Published page) {
        return (PageFacts) page.facts();
    }
}
