package org.teilhabe.platform.web;

import java.util.List;
import java.util.Set;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Words;

/** »Eigener Bereich«: what a module offers people in their own area at {@code /mein}. */
public interface OwnArea {
    List<Entry> entries(Actor actor, Words words);

    /**
     * @param action label of the button
     * @param acts whether the button does something (POST) or leads somewhere (GET)
     * @param roles whose task it is; empty: for everybody
     */
    record Entry(
            int order,
            String icon,
            String title,
            String text,
            String href,
            String action,
            boolean acts,
            Set<Role> roles) {
        public Entry {
            roles = Set.copyOf(roles);
        }
    }
}
