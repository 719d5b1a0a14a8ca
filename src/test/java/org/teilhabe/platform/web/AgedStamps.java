package org.teilhabe.platform.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.postgres.DataFolder;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Form stamps for tests, as if the form had been open for a while. */
@Component
public class AgedStamps {
    private final DataFolder data;
    private final Clock clock;
    private final Ids ids;
    private final JdbcClient jdbc;

    AgedStamps(DataFolder data, Clock clock, Ids ids, JdbcClient jdbc) {
        this.data = data;
        this.clock = clock;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    public String issue(Centre centre, String purpose, Duration age) {
        var earlier = new Stamps(data, Clock.offset(clock, age.negated()), ids, jdbc);
        var stamp = new String[1];
        CurrentCentre.run(centre, () -> stamp[0] = earlier.issue(purpose));
        return stamp[0];
    }
}
