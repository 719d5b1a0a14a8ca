package org.teilhabe.centre;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.time.HoursWords;

/**
 * »Zentrumsprofil« for a reader of one language, with ready words. Holds no mail address.
 *
 * @param officialName always German
 * @param name in the reader's language, explaining the official one
 * @param municipality »Stadt Leverkusen«, German
 * @param region where the centre works, empty where not entered
 * @param phone null where none is entered
 */
public record CentreProfile(
        String officialName,
        Wording name,
        String shortName,
        String municipality,
        String municipalityKey,
        Wording region,
        Wording unit,
        @Nullable YearMonth founded,
        String website,
        Address address,
        @Nullable Phone phone,
        String place,
        String organisation,
        Wording aim,
        Wording aimLong,
        Wording decision,
        Wording union,
        List<Basis> legalBases,
        List<Field> actionFields,
        List<Duty> tasks,
        List<Contact> desks,
        List<First> firstQuestions,
        List<Often> oftenSearched,
        Wording hoursNote) {
    /** @param current whether the law holds today; else it is named for the centre's history */
    public record Basis(
            String law,
            String paragraph,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean current,
            Wording text) {}

    /** An action field; offers name it by its number. */
    public record Field(int number, Wording title, Wording text) {}

    /** A task of the centre. */
    public record Duty(String id, Wording title, Wording text) {}

    /**
     * A desk; its mail address is shown by a button and found by its id.
     *
     * @param offers slugs
     */
    public record Contact(
            String id,
            Wording title,
            Wording text,
            @Nullable Phone phone,
            boolean mail,
            List<HoursWords.Line> hours,
            List<String> offers) {}

    /** @param offer slug, empty for none */
    public record First(String id, Wording question, Wording answer, String offer) {}

    /** A word people often search for. */
    public record Often(String id, Wording text) {}
}
