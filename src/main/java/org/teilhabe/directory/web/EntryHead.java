package org.teilhabe.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page of one entry.
 *
 * @param href its address at the desk, without a slash at the end
 * @param publicPath where the public sees it, null where it does not
 * @param tab content, translations or history
 * @param languages how far each translation is
 * @param returned null where nobody gave it back
 */
public record EntryHead(
        String href,
        String kindLabel,
        String title,
        List<Tag> tags,
        @Nullable String publicPath,
        int version,
        int revision,
        String changed,
        String verified,
        boolean stale,
        boolean sample,
        String tab,
        List<Language> languages,
        Deeds deeds,
        @Nullable Returned returned) {

    /** Why a reviewer gave it back. @param sentence who and when */
    public record Returned(String sentence, String reason) {
        public List<String> lines() {
            return reason.lines().toList();
        }
    }

    /** @param tone ok, warn, risk or info */
    public record Language(String tag, String name, String href, String tone, String state, boolean here) {}

    /** What may be done with it now, by this person. @param waits handed in already, for others to look at */
    public record Deeds(
            boolean submit,
            boolean waits,
            boolean sendBack,
            boolean publish,
            boolean withdraw,
            boolean verify,
            boolean remove) {}

    /** Languages whose text is missing or behind. */
    public long waiting() {
        return languages.stream().filter(l -> !l.tone().equals("ok")).count();
    }

    /** Where the translators begin: the first language that needs somebody. */
    public String translationHref() {
        return languages.stream()
                .filter(l -> !l.tone().equals("ok"))
                .findFirst()
                .or(() -> languages.stream().findFirst())
                .map(Language::href)
                .orElse(href);
    }
}
