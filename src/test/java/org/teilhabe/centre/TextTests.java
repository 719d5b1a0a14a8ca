package org.teilhabe.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.teilhabe.platform.text.PortalLanguage;

class TextTests {
    @Test
    void aTranslationIsOutdatedOnceTheGermanIsReworded() {
        var text = Text.of("Guten Tag").translated(PortalLanguage.AR, "مرحبًا", false);
        assertThat(text.state(PortalLanguage.AR)).isEqualTo(Text.State.CURRENT);
        assertThat(text.german("Willkommen").state(PortalLanguage.AR)).isEqualTo(Text.State.OUTDATED);
        assertThat(text.german("Guten Tag ").state(PortalLanguage.AR)).isEqualTo(Text.State.CURRENT);
        assertThat(text.state(PortalLanguage.PL)).isEqualTo(Text.State.MISSING);
    }

    @Test
    void whatIsNotTranslatedIsReadInGermanAndMarked() {
        assertThat(Text.of("Guten Tag").in(PortalLanguage.PL)).isEqualTo(new Wording("Guten Tag", "de", true, false));
        assertThat(Text.of("Guten Tag").in(PortalLanguage.LEICHT).fallback()).isFalse();
        assertThat(Text.NONE.in(PortalLanguage.PL).fallback()).isFalse();
    }

    @Test
    void aBlankTranslationIsNone() {
        var text = Text.of("Guten Tag").translated(PortalLanguage.EN, "Hello", true);
        assertThat(text.in(PortalLanguage.EN)).isEqualTo(new Wording("Hello", "en", false, true));
        assertThat(text.translated(PortalLanguage.EN, " ", false).state(PortalLanguage.EN))
                .isEqualTo(Text.State.MISSING);
        assertThatIllegalArgumentException().isThrownBy(() -> text.translated(PortalLanguage.DE, "Tag", false));
    }

    @Property(tries = 200)
    void theRevisionOnlyGrowsAndOnlyWithNewWords(@ForAll List<String> wordings) {
        var text = Text.NONE;
        for (var words : wordings) {
            var next = text.german(words);
            assertThat(next.revision() - text.revision())
                    .isEqualTo(next.german().equals(text.german()) ? 0 : 1);
            text = next;
        }
    }
}
