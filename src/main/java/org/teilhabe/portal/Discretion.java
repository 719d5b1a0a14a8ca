package org.teilhabe.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;

/** What is looked up for something sensitive: an organisation or a place betrays its reader as much as the offer. */
@Component
class Discretion {
    private final Directory directory;

    Discretion(Directory directory) {
        this.directory = directory;
    }

    /** Those of the organisations and places that offer something sensitive. */
    Set<EntryId> betraying(Collection<EntryId> entries, EntryWords words) {
        var found = new HashSet<EntryId>();
        for (var role : List.of("provider", "place"))
            for (var kind : List.of(Kind.OFFER, Kind.EVENT))
                for (var offered : directory.naming(role, entries, kind, words.language()))
                    if (words.sensitive(offered))
                        offered.facts().links().forEach(link -> {
                            if (entries.contains(link.target())) found.add(link.target());
                        });
        return found;
    }
}
