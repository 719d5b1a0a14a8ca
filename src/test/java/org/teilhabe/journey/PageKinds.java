package org.teilhabe.journey;

import java.util.List;

/** One page of every kind the public sees. */
final class PageKinds {
    private static final List<String> PATHS = List.of(
            "/",
            "/angebote",
            "/angebote/thema/deutsch-lernen",
            "/angebote/sprachpaten",
            "/termine",
            "/termine?von=gestern",
            "/termine/sprachcafe-am-dienstag",
            "/termine/sprachcafe-am-dienstag?datum=2026-12-29",
            "/organisationen",
            "/organisationen/ki-leverkusen",
            "/orte",
            "/orte/ki-haus",
            "/seiten",
            "/seiten/ankommen",
            "/suche?q=deutsch",
            "/suche?q=xqzvy",
            "/ueber-uns",
            "/kontakt",
            "/kontakt?kind=barriere",
            "/fehler-melden?seite=/impressum",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/leichte-sprache",
            "/mitmachen",
            "/wegweiser",
            "/gemerkt",
            "/offline",
            "/inhalt",
            "/gibt/es/nicht");

    private PageKinds() {}

    static List<String> in(String language) {
        return PATHS.stream().map(path -> "/" + language + path).toList();
    }
}
