package org.teilhabe.identity.web;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.teilhabe.platform.web.DeskShell;

/** The people of the house, a page of them. */
public record PeoplePage(
        DeskShell shell, String q, List<Choice> roles, List<Row> rows, long total, int page, int size) {

    public record Choice(String role, boolean chosen) {}

    /** @param state active, awaited, blocked */
    public record Row(
            String href,
            String name,
            String mail,
            List<String> roles,
            String lastSignIn,
            String state,
            String stateWord) {}

    public long first() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    public boolean more() {
        return last() < total;
    }

    public String at(int other) {
        var role = roles.stream().filter(Choice::chosen).map(Choice::role).findFirst();
        return UriComponentsBuilder.fromPath("/verwaltung/personen")
                .queryParam("q", "{q}")
                .queryParam("rolle", "{rolle}")
                .queryParam("seite", other)
                .encode()
                .buildAndExpand(q, role.orElse(""))
                .toUriString();
    }
}
