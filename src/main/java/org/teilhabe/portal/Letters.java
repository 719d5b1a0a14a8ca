package org.teilhabe.portal;

import java.text.Normalizer;
import java.util.Locale;

/** Under which letter a title stands: without accents, upper case; digits and signs under #. */
final class Letters {
    private Letters() {}

    static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD);
        return plain.codePoints().filter(Character::isLetterOrDigit).findFirst().stream()
                .mapToObj(
                        c -> Character.isDigit(c) ? "#" : Character.toString(c).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("#");
    }
}
