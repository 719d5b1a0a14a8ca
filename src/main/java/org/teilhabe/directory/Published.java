package org.teilhabe.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Veröffentlichter Eintrag«: what the public sees of an entry, read for one language.
 *
 * @param translated null where nobody has translated it into {@code language}
 * @param machine true while a machine's words wait for a person's release
 * @param outdated true where the German text is newer than the translation
 * @param firstAt when the public first saw it; @param changedAt when it saw it change last
 * @param revision of the German entry, higher with every publication of a change
 */
public record Published(
        EntryId id,
        Kind kind,
        String slug,
        Facts facts,
        Texts german,
        PortalLanguage language,
        @Nullable Texts translated,
        boolean machine,
        boolean outdated,
        boolean sample,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant firstAt,
        Instant changedAt,
        int revision) {

    /** A text and the language it is really in. */
    public record Text(String value, PortalLanguage language, boolean fellBack) {
        public boolean empty() {
            return value.isEmpty();
        }
    }

    /** The text in the reader's language, else in German and marked so. */
    public Text text(TextField field) {
        if (language == PortalLanguage.DE) return new Text(german.get(field), PortalLanguage.DE, false);
        if (translated != null && translated.has(field)) return new Text(translated.get(field), language, false);
        return new Text(german.get(field), PortalLanguage.DE, german.has(field));
    }

    /**
     * What a contact is called, in the reader's language where each of them has a name there.
     *
     * @param number from 1
     */
    public Text contact(int number) {
        var contacts = facts.contacts();
        var german = new Text(contacts.get(number - 1).function(), PortalLanguage.DE, language != PortalLanguage.DE);
        if (translated == null || language == PortalLanguage.DE) return german;
        var names = translated.get(TextField.CONTACTS).split("\n");
        return names.length == contacts.size() && translated.has(TextField.CONTACTS)
                ? new Text(names[number - 1], language, false)
                : german;
    }

    public Text title() {
        return text(TextField.TITLE);
    }

    /** {@code /angebote/sprachcafe}: what follows the language in its address. */
    public String path() {
        return "/" + kind.noun() + "/" + slug;
    }
}
