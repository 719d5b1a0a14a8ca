package org.teilhabe.platform.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * »Telefonnummer« of a German office.
 *
 * @param shown as people read it, {@code 0214 406-5246}
 * @param international {@code +492144065246}; a short number as it is, {@code 116117}
 */
public record Phone(String shown, String international) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** 110, 112, 115, 116 117 and their like exist without an area code. */
    private static final String SHORT = "11[0-9]{1,4}";

    /**
     * A number typed with +49 is shown in the national way; one typed nationally stays as it is, since only its owner
     * knows where the extension begins.
     */
    public static Optional<Phone> read(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > 40 || !text.matches("[+0-9][0-9 ()/–-]*")) return Optional.empty();
        var digits = text.replaceAll("[^0-9]", "");
        if (digits.matches(SHORT)) return Optional.of(new Phone(text, digits));
        if (digits.length() < 6) return Optional.empty();
        try {
            var number = NUMBERS.parse(text, "DE");
            if (!NUMBERS.isPossibleNumber(number)) return Optional.empty();
            var german = number.getCountryCode() == 49;
            var shown = german && text.startsWith("0")
                    ? text
                    : NUMBERS.format(number, german ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            return Optional.of(new Phone(shown, NUMBERS.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The same number written the way another of its owner is: {@code 0214 406-5247} beside {@code 0214 406-5246}. */
    public Phone writtenLike(Phone house) {
        var dash = house.shown.lastIndexOf('-');
        if (dash < 0) return this;
        var extension = house.shown.substring(dash + 1).replaceAll("[^0-9]", "");
        var trunk = house.international.substring(0, Math.max(0, house.international.length() - extension.length()));
        return !trunk.isEmpty() && international.startsWith(trunk) && international.length() > trunk.length()
                ? new Phone(house.shown.substring(0, dash + 1) + international.substring(trunk.length()), international)
                : this;
    }

    /** As a telephone dials it. */
    public String href() {
        return "tel:" + international;
    }
}
