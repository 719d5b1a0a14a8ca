package org.teilhabe.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * One person's account, or the form that invites a new one.
 *
 * @param id empty for a new one
 * @param row how things stand with the account; null for a new one
 * @param oneself whether people look at their own account
 * @param faults sentences by field name
 */
public record PersonPage(
        DeskShell shell,
        String id,
        int version,
        String name,
        String mail,
        List<Choice> languages,
        List<RoleChoice> inside,
        List<RoleChoice> outside,
        PeoplePage.@Nullable Row row,
        boolean oneself,
        Map<String, String> faults) {

    public record Choice(String tag, String name, boolean chosen) {}

    /** @param may what the role may do, in a sentence; @param fixed only others may change it */
    public record RoleChoice(String name, String label, String may, boolean chosen, boolean fixed) {}

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public String action() {
        return id.isEmpty() ? "/verwaltung/personen" : "/verwaltung/personen/" + id;
    }
}
