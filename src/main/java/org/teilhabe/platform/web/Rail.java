package org.teilhabe.platform.web;

import java.util.List;
import java.util.Set;
import org.teilhabe.platform.Role;

/** »Leiste«: a module's entries in the rail of the back office, with the number of things waiting there. */
public interface Rail {
    List<Entry> entries();

    /**
     * @param group message key suffix: portal, people, house, more; {@code rail.group.<group>}
     * @param order within the group
     * @param label message key
     */
    record Entry(String group, int order, String label, String href, String icon, Set<Role> roles, long waiting) {}

    record Group(String label, List<Item> items) {}

    record Item(String label, String href, String icon, long waiting) {}
}
