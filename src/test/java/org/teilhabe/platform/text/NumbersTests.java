package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTests {
    @Test
    void aTelephoneNumberInAnArabicSentenceStaysTogether() {
        assertThat(Numbers.kept("اتصلوا بنا على الرقم 0214 406-5246 أو اكتبوا", PortalLanguage.AR))
                .isEqualTo("اتصلوا بنا على الرقم \u20660214 406-5246\u2069 أو اكتبوا");
        assertThat(Numbers.kept("عام 2012", PortalLanguage.AR)).isEqualTo("عام 2012");
    }

    @Test
    void textReadFromLeftToRightNeedsNothing() {
        assertThat(Numbers.kept("unter 0214 406-5246", PortalLanguage.DE)).isEqualTo("unter 0214 406-5246");
    }
}
