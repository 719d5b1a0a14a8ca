package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "schreib an c (at) d.example",
                "c [ät] d.example",
                "c @ d.example",
                "c(at)d(dot)example",
                "https://x.example/?m=url@u.example",
                "https://x.example/?m=url%40u.example",
                "müller@straße.example"
            })
    void mailAddressesAreFoundInEveryDisguise(String text) {
        assertThat(Writing.holdsMail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Treffpunkt @ Bibliothek",
                "https://video.example/@kanal",
                "https://karte.example/@51.03,6.98,15z",
                "Mo (at home) und Di",
                "2 @ 3,50 Euro"
            })
    void otherSignsAreNone(String text) {
        assertThat(Writing.holdsMail(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "a.", "a@b", "a@b.", "%40"})
    void longTextsAreReadInOneGo(String part) {
        assertThat(Writing.holdsMail("@" + part.repeat(300_000) + " ")).isFalse();
    }

    @Test
    void aDisguisedAddressIsPutIntoItsUsualForm() {
        assertThat(Writing.mailIn("c(at)d(dot)example oder e [ät] f.example, g%40h.example"))
                .containsExactly("c@d.example", "e@f.example", "g@h.example");
    }

    @Test
    void whatTurnsTheDirectionOfTheRestIsRefused() {
        assertThat(Writing.readable("Hallo \u202e egarots")).isFalse();
        assertThat(Writing.readable("\u2068ليلى\u2069 \u200f می\u200cخواهم")).isTrue();
        assertThat(Writing.readable("\u0000")).isFalse();
    }
}
