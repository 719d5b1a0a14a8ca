package org.teilhabe.centre.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * All texts of the profile beside their translations into one language.
 *
 * @param wrong how many texts were refused
 */
public record TranslationsPage(
        DeskShell shell,
        String action,
        String languageName,
        String ownName,
        String language,
        String direction,
        List<Pair> pairs,
        List<ProfilePage.Tongue> languages,
        int wrong,
        boolean conflict) {
    /**
     * One text.
     *
     * @param was the translation as it was when the page was made
     * @param tone of the tag; @param releasable whether a person may say »read and right«
     * @param theirs what somebody else saved meanwhile, null where nobody did
     */
    public record Pair(
            String key,
            String label,
            String german,
            String value,
            String was,
            String tag,
            String tone,
            boolean releasable,
            boolean released,
            @Nullable String theirs,
            @Nullable String error) {
        public String id() {
            return "t-" + key.replace('.', '-').replace('_', '-');
        }

        public boolean large() {
            return german.length() > 60 || value.length() > 30;
        }
    }
}
