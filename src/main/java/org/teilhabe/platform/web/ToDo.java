package org.teilhabe.platform.web;

import java.util.List;
import java.util.Set;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Words;

/** What a module puts on the first page of the back office, under »Das braucht Sie heute«. */
public interface ToDo {
    /** Things waiting now, worded for the reader; those of other roles too, for whoever wants to see all. */
    List<Item> items(Actor actor, Words words);

    /**
     * @param icon name in icons.svg
     * @param tone risk, warn or soft
     * @param action label of the button that leads to {@code href}
     * @param urgency the more, the higher in the list; from {@link #HURRIES} on it cannot wait
     * @param roles whose task it is; empty: just this reader's
     */
    record Item(
            String icon,
            String tone,
            String title,
            String text,
            String href,
            String action,
            int urgency,
            Set<Role> roles) {
        public static final int HURRIES = 80;

        public Item {
            roles = Set.copyOf(roles);
        }

        public boolean concerns(Actor actor) {
            return roles.isEmpty() || actor.roles().stream().anyMatch(roles::contains);
        }

        public boolean hurries() {
            return urgency >= HURRIES;
        }
    }
}
