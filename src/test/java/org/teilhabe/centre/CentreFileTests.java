package org.teilhabe.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CentreFileTests {
    private final CentreFile leverkusen = CentreFile.in(DemoCentre.LEVERKUSEN.folder());

    private Set<String> keys() {
        var keys = new HashSet<String>();
        leverkusen
                .charter()
                .parts()
                .forEach(part -> part.texts().forEach((key, text) -> {
                    if (!text.blank()) keys.add(key);
                }));
        keys.remove("name");
        for (var word : new String[] {"title", "text", "urgent"}) keys.add("notices.eingeschraenkt-2020." + word);
        return keys;
    }

    @Test
    void theRealCentreIsReadWhole() {
        var parts = leverkusen.charter().parts();
        assertThat(parts).hasSize(Section.values().length);
        assertThat(((Desks) parts.get(4)).desks())
                .hasSize(8)
                .allMatch(d -> d.phone().equals("0214 406-5246"));
        assertThat(((Mission) parts.get(3)).legalBases()).hasSize(2);
        assertThat(leverkusen.notices()).hasSize(1);
    }

    @Test
    void everyTranslationIsCompleteAndNamesOnlyTextsThatExist() throws IOException {
        var wrong = new ArrayList<String>();
        for (var language : PortalLanguage.full()) {
            var file = new ClassPathResource("demo/leverkusen/centre_" + language.tag() + ".yaml");
            if (!file.exists()) continue;
            var words = new YAMLMapper().readValue(file.getInputStream(), new TypeReference<Map<String, String>>() {});
            var keys = keys();
            words.keySet().stream()
                    .filter(k -> !keys.contains(k))
                    .forEach(k -> wrong.add(language.tag() + " knows no " + k));
            keys.stream().filter(k -> !words.containsKey(k)).forEach(k -> wrong.add(language.tag() + " lacks " + k));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theInventedCentreIsRecognisable() {
        var identity = (Identity)
                CentreFile.in(DemoCentre.MUSTERSTADT.folder()).charter().parts().getFirst();
        assertThat(identity.name().german()).contains("(Beispiel)");
        assertThat(((Reach) CentreFile.in(DemoCentre.MUSTERSTADT.folder())
                                .charter()
                                .parts()
                                .get(1))
                        .mail())
                .endsWith(".example");
    }
}
