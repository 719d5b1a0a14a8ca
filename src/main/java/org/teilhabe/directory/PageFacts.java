package org.teilhabe.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Informationsseite« in the tree of pages.
 *
 * @param fixed about, contact, imprint, privacy, accessibility or leichte-sprache where the portal needs the page by name
 * @param provider the organisation named in its box
 */
public record PageFacts(
        @Nullable String fixed,
        @Nullable EntryId parent,
        int position,
        String icon,
        List<String> categories,
        @Nullable EntryId provider,
        List<Contact> contacts)
        implements Facts {
    public PageFacts {
        categories = List.copyOf(categories);
        contacts = List.copyOf(contacts);
    }

    @Override
    public Kind kind() {
        return Kind.PAGE;
    }

    @Override
    public PageFacts withContacts(List<Contact> changed) {
        return new PageFacts(fixed, parent, position, icon, categories, provider, changed);
    }

    @Override
    public List<Link> links() {
        var links = new java.util.ArrayList<Link>();
        if (parent != null) links.add(new Link("parent", parent));
        if (provider != null) links.add(new Link("provider", provider));
        return links;
    }
}
