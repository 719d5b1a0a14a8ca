package org.teilhabe.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailuresTests {
    @Test
    void whatPeopleCanMendIsSaidInOneSentence() {
        assertThat(StartFailures.sentence(new StartRefused("So nicht."))).contains("So nicht.");
        assertThat(StartFailures.sentence(new PortInUseException(8080)).orElseThrow())
                .contains("TEILHABE_PORT");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidHoweverDeepItLies() {
        assertThat(deep("08001").orElseThrow()).startsWith("Die Datenbank antwortet nicht.");
        assertThat(deep("28P01").orElseThrow()).startsWith("Die Datenbank lässt uns nicht hinein.");
        assertThat(deep("3D000").orElseThrow()).startsWith("Diese Datenbank gibt es dort nicht.");
    }

    @Test
    void whatNobodyForesawIsShownWhole() {
        assertThat(StartFailures.sentence(new IllegalStateException(new SQLException("?", "42P01"))))
                .isEmpty();
        assertThat(StartFailures.sentence(new NullPointerException())).isEmpty();
    }

    private static java.util.Optional<String> deep(String state) {
        return StartFailures.sentence(
                new IllegalStateException("bean", new RuntimeException(new SQLException("why", state))));
    }
}
