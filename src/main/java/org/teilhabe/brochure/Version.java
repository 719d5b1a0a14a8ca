package org.teilhabe.brochure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.teilhabe.documents.Sheet;

/** »Fassung für Bildschirm oder Druckerei« of a book. */
public enum Version {
    /** Shows no mail address: the page in the portal, a code away, has a button for it. */
    WEB,
    /** With bleed and crop marks, and mail addresses where the organisation agreed. */
    PRINT;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Version> byTag(String tag) {
        return List.of(values()).stream().filter(v -> v.tag().equals(tag)).findFirst();
    }

    Book of(Book book) {
        return this == PRINT ? with(book, book.sheet().forPress(), book.chapters()) : withoutMails(book);
    }

    static Book on(Book book, Plan.Size size) {
        return with(book, size == Plan.Size.A4 ? Sheet.A4 : Sheet.A5, book.chapters());
    }

    static Book withoutMails(Book book) {
        return with(
                book,
                book.sheet(),
                book.chapters().stream()
                        .map(c -> new Book.Chapter(
                                c.icon(),
                                c.title(),
                                c.shortTitle(),
                                c.intro(),
                                c.tip(),
                                c.entries().stream().map(Version::withoutMails).toList()))
                        .toList());
    }

    private static Book.Entry withoutMails(Book.Entry e) {
        return new Book.Entry(
                e.id(),
                e.name(),
                e.german(),
                e.provider(),
                e.text(),
                e.address(),
                e.phones(),
                List.of(),
                e.web(),
                e.hours(),
                e.languages(),
                e.cost(),
                e.registration(),
                e.open(),
                e.childcare(),
                e.access(),
                e.qr());
    }

    private static Book with(Book book, Sheet sheet, List<Book.Chapter> chapters) {
        return new Book(
                book.lang(),
                book.title(),
                sheet,
                book.labels(),
                book.cover(),
                book.emergency(),
                book.howTo(),
                book.foreword(),
                book.access(),
                chapters,
                book.registers(),
                book.imprint(),
                book.back(),
                book.notes());
    }
}
