package org.teilhabe.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Words;

/**
 * What stands around every public page: whose portal it is, how to reach the centre, and the notices in force.
 *
 * @param officialLine "Eine Seite der Stadt Leverkusen"
 * @param unitLanguage tag of the language the unit is really told in
 * @param phone as people read it, {@code 0214 406-5246}; @param phoneHref as a telephone dials it, {@code tel:+49…}
 */
public record Frame(
        Words words,
        String portalName,
        String centreName,
        String shortName,
        String officialLine,
        String unit,
        String unitLanguage,
        String address,
        String phone,
        String phoneHref,
        List<Notice> notices) {

    /**
     * @param until »bis 4.12.2026«, in the reader's language; empty until further notice
     * @param language tag of the language the text is really in, for {@code lang} where it fell back to German
     */
    public record Notice(
            String kind,
            String icon,
            String title,
            String until,
            String text,
            @Nullable String urgent,
            String language) {
        public boolean fellBack(String reader) {
            return !language.equals(reader) && !reader.startsWith("de");
        }
    }
}
