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

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "0214 <b>", "++49", "01234567890123456789", "0214 406\u202e5246"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Phone.read(typed)).isEmpty();
    }
}
