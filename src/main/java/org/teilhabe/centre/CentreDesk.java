package org.teilhabe.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.PortalLanguage;

/** What is done at the desk for the centre's own profile. */
@Service
@Transactional
public class CentreDesk {
    private final Books books;
    private final Bell bell;
    private final Trail trail;
    private final Clock clock;
    private final Ids ids;

    CentreDesk(Books books, Bell bell, Trail trail, Clock clock, Ids ids) {
        this.books = books;
        this.bell = bell;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A section as its desk sees it.
     *
     * @param content what holds on the day asked for
     * @param number of the newest edition, whatever its day; a change names it to prove that it knows all others
     * @param history all editions, the one that begins last first
     */
    public record Sheet(Section section, LocalDate day, Part content, int number, List<Edition> history) {}

    /**
     * One translation as it was typed.
     *
     * @param released a person vouches for it
     * @param was what stood there when the person began
     */
    public record Typed(String text, boolean released, String was) {
        boolean touched() {
            return !text.equals(was);
        }
    }

    @Transactional(readOnly = true)
    public Sheet sheet(Section section) {
        return sheet(section, today());
    }

    @Transactional(readOnly = true)
    public Sheet sheet(Section section, LocalDate day) {
        return sheet(books.read(), section, day);
    }

    /** @param basedOn the newest edition's number when the change was begun; @param from first day it holds */
    public void change(Section section, Part content, LocalDate from, int basedOn) {
        var sheet = sheet(books.read(), section, from);
        if (sheet.number() != basedOn) throw new OptimisticLockingFailureException("Another edition came meanwhile");
        checkDate(sheet, from);
        var next = content.after(sheet.content());
        if (next.equals(sheet.content())) return;
        books.add(new Edition(ids.next(), section, basedOn + 1, from, next, clock.instant()));
        trail.did(
                section == Section.OPENING ? "opening.changed" : "centre.changed",
                "centre",
                null,
                section.slug() + ", " + from);
        bell.ring();
    }

    /** Takes back an edition whose day has not come. */
    public void takeBack(UUID id) {
        var edition = books.editions().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("edition"));
        if (!edition.planned(today())) throw new Rejected("centre.edition.holds-already");
        books.remove(id);
        trail.did(
                edition.section() == Section.OPENING ? "opening.change-taken-back" : "centre.change-taken-back",
                "centre",
                null,
                edition.section().slug() + ", " + edition.from());
        bell.ring();
    }

    /**
     * Puts translations beside the German texts of every edition that holds now or is planned and says the same in
     * German.
     *
     * @param typed by the key of the text; texts not named, and those neither changed nor released, stay as they are
     */
    public void translate(PortalLanguage language, Map<String, Typed> typed) {
        var book = books.read();
        var today = today();
        var changed = false;
        for (var section : Section.values()) {
            var now = sheet(book, section, today).content().texts();
            for (var edition : book.editions()) {
                if (edition.section() != section || !living(book, edition, today)) continue;
                var content =
                        edition.content().each((key, text) -> translated(text, now.get(key), typed.get(key), language));
                if (content.equals(edition.content())) continue;
                books.retext(edition.id(), content);
                changed = true;
            }
        }
        if (!changed) return;
        trail.did("centre.translated", "centre", null, language.tag());
        bell.ring();
    }

    private static Text translated(Text text, @Nullable Text now, @Nullable Typed typed, PortalLanguage language) {
        if (now == null || typed == null || !text.german().equals(now.german())) return text;
        if (!typed.touched() && !typed.released()) return text;
        var stored = text.in(language);
        var standing = stored.fallback() ? "" : stored.text();
        if (!standing.equals(typed.was()) && !standing.equals(typed.text()))
            throw new OptimisticLockingFailureException("Somebody else translated this meanwhile");
        return text.translated(language, typed.text(), false);
    }

    private static boolean living(Book book, Edition edition, LocalDate today) {
        return edition.planned(today)
                || book.edition(edition.section(), today)
                        .filter(edition::equals)
                        .isPresent();
    }

    private static Sheet sheet(Book book, Section section, LocalDate day) {
        var history = book.editions().stream()
                .filter(e -> e.section() == section)
                .sorted(java.util.Comparator.comparing(Edition::from)
                        .thenComparing(Edition::number)
                        .reversed())
                .toList();
        var newest = history.stream().mapToInt(Edition::number).max().orElse(0);
        var content = book.edition(section, day).map(Edition::content).orElse(section.empty());
        return new Sheet(section, day, content, newest, history);
    }

    /** A change begins at the earliest with the edition that holds, since what is past has happened. */
    private void checkDate(Sheet sheet, LocalDate from) {
        judged(sheet, from).rejectIfAny();
    }

    /** What is wrong with the day from which a change of the section shall hold. */
    @Transactional(readOnly = true)
    public List<Rejected.Fault> wrong(Section section, LocalDate from) {
        return judged(sheet(section), from).found();
    }

    private Faults judged(Sheet sheet, LocalDate from) {
        var begun = sheet.history().stream()
                .filter(e -> !e.planned(today()))
                .findFirst()
                .map(Edition::from)
                .orElse(from);
        return new Faults()
                .check(!from.isBefore(begun), "from", "centre.from.before", begun)
                .check(!from.isAfter(today().plusYears(5)), "from", "centre.from.far");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
