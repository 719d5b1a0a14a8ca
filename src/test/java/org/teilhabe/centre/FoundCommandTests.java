package org.teilhabe.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.tenancy.Centres;

@House
class FoundCommandTests {
    @Autowired
    FoundCommand founding;

    @Autowired
    Centres centres;

    @Autowired
    SignedIn signedIn;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private String typed(String... words) {
        founding.run(new CommandLine(List.of(words), Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8)));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFurtherCentreAnswersAtOnceAndItsFirstAdministrationComesInByTheLink() {
        var answer = typed("neustadt", "Kommunales Integrationszentrum Neustadt", "ki-neustadt.example");
        var centre = centres.bySlug("neustadt").orElseThrow();
        assertThat(centre.hosts()).containsExactly("ki-neustadt.example");
        Browser nobody = signedIn.nobody(centre);
        assertThat(nobody.get("/de/").body()).contains("Kommunales Integrationszentrum Neustadt");
        var link = answer.substring(answer.indexOf("/l/")).strip();
        assertThat(nobody.get(link).body()).contains("Erste Administration einrichten");
        assertThat(signedIn.nobody().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aCentreIsFoundedOnce() {
        typed("altstadt", "Zentrum Altstadt", "altstadt.example");
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> typed("altstadt", "Noch einmal"))
                .withMessageContaining("gibt es schon");
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> typed("unterstadt", "Zentrum Unterstadt", "altstadt.example"))
                .withMessageContaining("antwortet schon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Großstadt", "-stadt", "a b", "", "../x", "x'; drop table centre"})
    void aNameThatIsNoAddressIsRefused(String slug) {
        assertThatExceptionOfType(CommandLine.Misused.class).isThrownBy(() -> typed(slug, "Ein Zentrum"));
    }
}
