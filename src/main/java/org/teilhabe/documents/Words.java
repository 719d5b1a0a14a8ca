package org.teilhabe.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Words on a page.
 *
 * @param lang where they are in another language than the page: a BCP 47 tag, so that a screen reader says them rightly
 */
public record Words(String text, @Nullable String lang) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Words {}

    /** In the language of the page. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Words of(String text) {
        return new Words(text, null);
    }

    public static Words in(String lang, String text) {
        return new Words(text, lang);
    }
}
