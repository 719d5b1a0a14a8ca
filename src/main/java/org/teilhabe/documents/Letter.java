package org.teilhabe.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Brief« on A4 as DIN 5008, form B, wants it: German alone, or German with a translation beside it.
 *
 * @param to the lines of the address, at most six
 * @param info who answers, under which number, on which day
 * @param proof where the letter can be checked
 * @param draft the word that marks every page of a letter which is not issued yet
 * @param pages counts them: {@code {0}} is this page, {@code {1}} the last
 */
record Letter(
        Sender sender,
        List<String> to,
        List<Fact> info,
        @Nullable Proof proof,
        @Nullable String draft,
        Version german,
        @Nullable Version translation,
        String pages)
        implements Printed {
    public static final int ADDRESS_LINES = 6;

    public Letter {
        if (to.size() > ADDRESS_LINES) throw new IllegalArgumentException("The window shows six lines");
        if (translation != null && translation.body().size() != german.body().size())
            throw new IllegalArgumentException("Each block stands beside its translation");
    }

    @Override
    public Paper.Kind sort() {
        return Paper.Kind.LETTER;
    }

    @Override
    public Letter proven(@Nullable Proof by) {
        return new Letter(sender, to, info, by, null, german, translation, pages);
    }

    @Override
    public Letter asDraft(String word) {
        return new Letter(sender, to, info, null, word, german, translation, pages);
    }

    /**
     * Whose letter it is.
     *
     * @param city stands above the name
     * @param back the address in one line, above the window
     * @param foot columns with a title line each, at the foot of the first page
     */
    public record Sender(String city, String name, String back, List<List<String>> foot) {}

    /**
     * The letter in one language.
     *
     * @param note above a translation: which text binds
     */
    public record Version(String lang, @Nullable String note, String subject, String greeting, List<Block> body) {}
}
