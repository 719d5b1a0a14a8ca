package org.teilhabe.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Centres for tests that fill them: with categories and target groups, and nothing else. */
@Component
public class FreshCentres {
    private final Centres centres;
    private final TaxonomySeed seed;
    private final TransactionTemplate transaction;
    private final Ids ids;

    FreshCentres(Centres centres, TaxonomySeed seed, TransactionTemplate transaction, Ids ids) {
        this.centres = centres;
        this.seed = seed;
        this.transaction = transaction;
        this.ids = ids;
    }

    public Centre make() {
        var id = ids.next();
        var centre = centres.found(new Centre(id, "frisch-" + id.toString().substring(24), List.of(), false));
        CurrentCentre.run(centre, () -> transaction.executeWithoutResult(status -> seed.plant()));
        return centre;
    }
}
