package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalAddressesTests {
    @ParameterizedTest
    @CsvSource({
        "/de, /de/",
        "/de-DE/angebote, /de/angebote",
        "/de_AT/, /de/",
        "/DE/Angebote, /de/Angebote",
        "/ku/termine, /kmr/termine",
        "/prs/orte/, /fa/orte",
        "/fa-AF/orte, /fa/orte",
        "/de/angebote/, /de/angebote",
        "/DE-x-leicht/impressum/, /de-x-leicht/impressum",
        "/de-x-leicht, /de-x-leicht/"
    })
    void leadsToTheOneAddressOfAPage(String written, String better) {
        assertThat(PortalAddresses.better(written)).contains(better);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/de/",
                "/de/angebote",
                "/de-x-leicht/impressum",
                "/verwaltung",
                "/mein/",
                "/l/abc/",
                "/xx/orte/",
                "//evil.example/",
                "/de//evil.example/",
                "/de/\\evil.example/",
                "/api/v3/"
            })
    void leavesAloneWhatIsRightOrNotOurs(String path) {
        assertThat(PortalAddresses.better(path)).isEmpty();
    }
}
