package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {
    @Test
    void staysAsItsOwnerWritesIt() {
        assertThat(Phone.read("0214 406-5246")).contains(new Phone("0214 406-5246", "+492144065246"));
    }

    @Test
    void anInternationalGermanNumberIsShownNationally() {
        assertThat(Phone.read("+49 214 4065246")).contains(new Phone("0214 4065246", "+492144065246"));
        assertThat(Phone.read("+32 2 555 12 12").orElseThrow().shown()).startsWith("+32");
    }

    @Test
    void numbersOfOneHouseAreWrittenAlike() {
        var house = Phone.read("0214 406-5246").orElseThrow();
        assertThat(Phone.read("+49 214 4065246")
                        .orElseThrow()
                        .writtenLike(house)
                        .shown())
                .isEqualTo("0214 406-5246");
        assertThat(Phone.read("+49 214 4065201")
                        .orElseThrow()
                        .writtenLike(house)
                        .shown())
                .isEqualTo("0214 406-5201");
        assertThat(Phone.read("+49 221 4710123")
                        .orElseThrow()
                        .writtenLike(house)
                        .shown())
                .isEqualTo("0221 4710123");
    }

    @Test
    void shortNumbersAreDialledAsTheyAre() {
        assertThat(Phone.read("116 117").orElseThrow().href()).isEqualTo("tel:116117");
    }

    @Test
    void numbersInBoldAreReadyToBeDialled() {
        assertThat(PhoneLinks.in("<li><strong>112</strong> – Feuerwehr</li>"))
                .isEqualTo("<li><a href=\"tel:112\"><strong><bdi dir=\"ltr\">112</bdi></strong></a> – Feuerwehr</li>");
        assertThat(PhoneLinks.in("<strong>\u20660800 1110550\u2069</strong>"))
                .contains("href=\"tel:+498001110550\"", ">0800 1110550</bdi>");
        assertThat(PhoneLinks.in("<strong>116&nbsp;117</strong>".replace("&nbsp;", "\u00a0")))
                .contains("href=\"tel:116117\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<strong>2026</strong>",
                "<strong>1150</strong>",
                "<strong>12 Euro</strong>",
                "<strong>0-3</strong>",
                "<a href=\"https://www.nora-notruf.de\"><strong>112</strong></a>",
                "112 für Feuerwehr"
            })
    void whatOnlyLooksLikeANumberStaysAsItIs(String html) {
        assertThat(PhoneLinks.in(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "0214 <b>", "++49", "01234567890123456789", "0214 406\u202e5246"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Phone.read(typed)).isEmpty();
    }
}
