package org.teilhabe.centre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Deviation;

/** What the public reads of the current centre. */
@Service
public class CentreReading {
    private final BookShelf shelf;
    private final Messages messages;
    private final Clock clock;

    CentreReading(BookShelf shelf, Messages messages, Clock clock) {
        this.shelf = shelf;
        this.messages = messages;
        this.clock = clock;
    }

    public CentreProfile profile(PortalLanguage language) {
        return profile(language, LocalDate.now(clock));
    }

    /** The profile as it held, or will hold, on a day. */
    public CentreProfile profile(PortalLanguage language, LocalDate day) {
        return new ProfileWords(messages.in(language)).of(shelf.book(), day);
    }

    public OpeningPanel opening(PortalLanguage language) {
        var now = LocalDateTime.now(clock);
        return new OpeningWords(messages.in(language)).panel(shelf.book().asOf(now), now);
    }

    /** While nobody may come to the house but all may call and write, else null. */
    public OpeningPanel.@Nullable Pause pause(PortalLanguage language) {
        return new OpeningWords(messages.in(language)).pause(shelf.book(), LocalDateTime.now(clock));
    }

    /** Name in its address of the place where the house is; empty where none is entered. */
    public String place() {
        return shelf.book().reach(LocalDate.now(clock)).place();
    }

    /**
     * The centre in schema.org's words (GovernmentOffice), with today's deviations; holds no mail address.
     *
     * @param base scheme and host, without a slash at the end
     */
    public Map<String, Object> structuredData(PortalLanguage language, String base) {
        var now = LocalDateTime.now(clock);
        return new StructuredData(language, base).of(shelf.book().asOf(now), now);
    }

    /** The number of the house, as its own people write it. */
    public Optional<Phone> phone() {
        return Phone.read(shelf.book().reach(LocalDate.now(clock)).phone());
    }

    /** When the house is closed or answers by telephone only: for whatever takes place there. */
    public List<Deviation> closures() {
        return shelf.book().asOf(LocalDateTime.now(clock)).deviations().stream()
                .filter(d -> d.kind() != Deviation.Kind.OTHER_TIMES)
                .toList();
    }

    /** The next instant at which profile, hours or notices on a public page change by themselves; midnight at the latest. */
    public Instant nextChange() {
        var now = LocalDateTime.now(clock);
        return shelf.book().nextChange(now).atZone(clock.getZone()).toInstant();
    }

    /** Where mail for the centre goes; never part of a page that is read by GET. */
    public Optional<String> mail() {
        return given(shelf.book().reach(LocalDate.now(clock)).mail());
    }

    /** Where mail for a desk goes; never part of a page that is read by GET. */
    public Optional<String> mailOf(String desk) {
        return shelf.book().desks(LocalDate.now(clock)).desks().stream()
                .filter(d -> d.id().equals(desk))
                .findFirst()
                .flatMap(d -> given(d.mail()));
    }

    private static Optional<String> given(String mail) {
        return mail.isEmpty() ? Optional.empty() : Optional.of(mail);
    }
}
