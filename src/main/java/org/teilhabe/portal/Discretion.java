package org.teilhabe.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;

/** Who is looked up for something sensitive: an organisation betrays its reader as much as what it offers. */
@Component
class Discretion {
    private final Directory directory;

    Discretion(Directory directory) {
        this.directory = directory;
    }

    /** Those of the organisations that offer something sensitive. */
    Set<EntryId> betraying(Collection<EntryId> organisations, EntryWords words) {
        var found = new HashSet<EntryId>();
        for (var kind : List.of(Kind.OFFER, Kind.EVENT))
            for (var offered : directory.naming("provider", organisations, kind, words.language()))
                if (words.sensitive(offered))
                    offered.facts().links().forEach(link -> {
                        if (organisations.contains(link.target())) found.add(link.target());
                    });
        return found;
    }
}
