package org.teilhabe.centre;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.Frame;
import org.teilhabe.platform.web.Frames;

/** What stands around every public page: made once per book and language, good until something in it changes. */
@Component
class CentreFrames implements Frames {
    private final BookShelf shelf;
    private final Messages messages;
    private final Clock clock;

    /** By the book itself, not by what it says: a new book makes new frames, and the old ones go with the old book. */
    private final Cache<Book, Map<PortalLanguage, Made>> made =
            Caffeine.newBuilder().weakKeys().build();

    private record Made(Frame frame, LocalDateTime until) {}

    CentreFrames(BookShelf shelf, Messages messages, Clock clock) {
        this.shelf = shelf;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Frame in(PortalLanguage language) {
        var book = shelf.book();
        var now = LocalDateTime.now(clock);
        var frames = made.get(book, b -> new ConcurrentHashMap<>());
        var known = frames.get(language);
        if (known != null && known.until().isAfter(now)) return known.frame();
        var frame = frame(book, messages.in(language), now);
        frames.put(language, new Made(frame, book.nextChange(now)));
        return frame;
    }

    private Frame frame(Book book, Words words, LocalDateTime now) {
        var today = now.toLocalDate();
        var language = words.language();
        var identity = book.identity(today);
        var name = identity.name().in(language).text();
        var unit = identity.unit().shown(language);
        var phone = Phone.read(book.reach(today).phone());
        return new Frame(
                words,
                words.get("centre.portal"),
                name.isEmpty() ? words.get("centre.unnamed") : name,
                identity.shortName().isEmpty() ? words.get("centre.unnamed-short") : identity.shortName(),
                officialLine(identity.municipality(), words, !name.isEmpty() && inOtherLetters(name)),
                unit.text(),
                unit.language(),
                book.reach(today).address().line(),
                phone.map(Phone::shown).orElse(""),
                phone.map(Phone::href).orElse("tel:"),
                book.inForce(now).stream().map(n -> notice(n, words, now)).toList());
    }

    /**
     * Cities, districts called »Kreis …« and districts called »…-Kreis« need different grammar. Where the centre's name
     * beside it writes the town in other letters than its own, the line does without the town.
     */
    private static String officialLine(String municipality, Words words, boolean otherLetters) {
        if (municipality.isEmpty()) return "";
        if (municipality.startsWith("Stadt "))
            return otherLetters
                    ? words.get("centre.official.this-city")
                    : words.get("centre.official.city", municipality.substring(6));
        var district = municipality.startsWith("Kreis ");
        if (otherLetters && (district || municipality.endsWith("reis")))
            return words.get("centre.official.this-district");
        if (district) return words.get("centre.official.district", municipality.substring(6));
        return words.get(
                municipality.endsWith("reis") ? "centre.official.named-district" : "centre.official.other",
                municipality);
    }

    private static boolean inOtherLetters(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static Frame.Notice notice(Notice notice, Words words, LocalDateTime now) {
        var language = notice.spokenIn(words.language());
        return new Frame.Notice(
                notice.kind().word(),
                notice.kind().icon(),
                notice.title().shown(language).text(),
                new OpeningWords(words).until(notice.to(), now),
                notice.text().shown(language).text(),
                notice.urgent().blank() ? null : notice.urgent().shown(language).text(),
                language.tag());
    }
}
