package org.teilhabe.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Founds centres in this installation. */
@Service
class CentreFounding {
    private final Centres centres;
    private final Books books;
    private final Bell bell;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    CentreFounding(Centres centres, Books books, Bell bell, TransactionTemplate transaction, Clock clock, Ids ids) {
        this.centres = centres;
        this.books = books;
        this.bell = bell;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param hosts names under which it is served; @return the centre, also where it was founded before */
    Centre found(String slug, List<String> hosts, Charter charter) {
        var centre = centres.bySlug(slug).orElseGet(() -> centres.found(new Centre(ids.next(), slug, hosts, false)));
        CurrentCentre.run(centre, () -> furnish(charter));
        return centre;
    }

    /** Gives the current centre its first editions, from today on; a centre that has some keeps them. */
    void furnish(Charter charter) {
        transaction.executeWithoutResult(status -> {
            if (!books.editions().isEmpty()) return;
            for (var part : charter.parts())
                books.add(new Edition(ids.next(), part.section(), 1, LocalDate.now(clock), part, clock.instant()));
            bell.ring();
        });
    }
}
