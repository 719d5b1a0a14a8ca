package org.teilhabe.journey;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** One page of every kind behind the door: what the rail names, and from there the first page of each kind. */
final class DeskKinds {
    private DeskKinds() {}

    /** Opens one page after the other and says each time where it stands. */
    static void walk(Visit visit, Consumer<String> at) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/verwaltung", "/verwaltung/konto"));
        ahead.addAll(links(visit.open("/verwaltung"), ".side a.item"));
        while (!ahead.isEmpty()) {
            var path = ahead.removeFirst().replaceFirst("[#].*", "");
            if (path.matches(".*[./](csv|xlsx|json|pdf)([?].*)?") || !seen.add(kind(path))) continue;
            ahead.addAll(links(visit.open(path), "main a[href^='/verwaltung']"));
            at.accept(path);
        }
    }

    /** Addresses that differ only in what they are about are of one kind. */
    private static String kind(String path) {
        return path.replaceFirst("[?].*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceFirst("(kategorien|zielgruppen|fristen)/(?!neu$)[a-z.-]+", "$1/*")
                .replaceFirst("uebersetzung(en)?/[a-z-]+", "uebersetzung$1/*")
                .replaceFirst("/(angebote|termine|organisationen|orte|seiten)/[*]/", "/entry/*/");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Visit visit, String selector) {
        return (List<String>) visit.find(selector).evaluateAll("links => links.map(a => a.getAttribute('href'))");
    }
}
