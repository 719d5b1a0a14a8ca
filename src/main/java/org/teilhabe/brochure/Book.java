package org.teilhabe.brochure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.teilhabe.documents.Qr;
import org.teilhabe.documents.Sheet;
import org.teilhabe.documents.Words;

/**
 * »Wegweiser Integration«: the guide as it is typeset, in one language, with every word that stands in it.
 *
 * @param lang BCP 47 tag
 * @param title in one line, for the foot of each page and for who looks at a list of files
 * @param access what the signs of entries mean; an entry names them by their icon
 * @param notes title of the empty pages that fill a book for the press to a multiple of four
 */
public record Book(
        String lang,
        String title,
        Sheet sheet,
        Labels labels,
        Cover cover,
        Emergency emergency,
        HowTo howTo,
        @Nullable Foreword foreword,
        List<Sign> access,
        List<Chapter> chapters,
        List<Register> registers,
        Imprint imprint,
        Back back,
        String notes)
        implements Sheet.Cut {
    public Book {
        var ids = new TreeSet<String>();
        for (var chapter : chapters)
            for (var entry : chapter.entries())
                if (!ids.add(entry.id())) throw new IllegalArgumentException("Twice in the book: " + entry.id());
        for (var register : registers) register.within(ids);
    }

    /**
     * Short words that come again and again.
     *
     * @param portal what a QR code opens
     * @param stillGerman stands above a text that nobody has translated yet
     */
    public record Labels(
            String contents,
            String address,
            String phone,
            String mail,
            String web,
            String hours,
            String languages,
            String cost,
            String registration,
            String childcare,
            String portal,
            String stillGerman) {}

    /**
     * The first page.
     *
     * @param lines the title, broken as it should be
     * @param language what it is in, by its own name
     * @param picture where there is none, the chapters stand on it
     */
    public record Cover(
            List<String> lines,
            String town,
            String subtitle,
            String language,
            String publisher,
            String edition,
            @Nullable Picture picture) {}

    /** @param file name among the pictures given with the book */
    public record Picture(String file, String alt) {}

    /** Inside the cover: whom to call when there is no time to read. */
    public record Emergency(String title, String intro, List<Call> first, Steps say, List<Call> others) {}

    /** A number to call, and when. */
    public record Call(String icon, String number, String name, String when) {}

    /** Numbered steps under a title. */
    public record Steps(String title, List<Step> steps) {}

    /** What it is about, and what to do. */
    public record Step(String name, String text) {}

    /** How to use the book. */
    public record HowTo(
            String title, String intro, List<Step> steps, String signsTitle, List<Sign> signs, String accessTitle) {}

    /** An icon never stands without its word. */
    public record Sign(String icon, String word) {}

    /** Signed by somebody. */
    public record Foreword(
            String title,
            List<String> paragraphs,
            String name,
            String function,
            @Nullable Picture portrait) {}

    /**
     * A category of the directory.
     *
     * @param shortTitle for the head of each page
     * @param tip what is good to know
     */
    public record Chapter(
            String icon,
            String title,
            String shortTitle,
            Words intro,
            @Nullable Step tip,
            List<Entry> entries) {}

    /**
     * An offer, organisation or place.
     *
     * @param id to find its page; unique in the book
     * @param german its name in German, where the book is in another language
     * @param provider who offers it
     * @param text a few lines; in German still where it says so
     * @param mails only where the centre wants them printed
     * @param languages that are spoken, by their own names
     * @param open whether one may just come
     * @param access icons of the signs that hold
     * @param qr its page in the portal
     */
    public record Entry(
            String id,
            Words name,
            @Nullable String german,
            @Nullable Words provider,
            Words text,
            List<Words> address,
            List<String> phones,
            List<String> mails,
            @Nullable String web,
            List<Words> hours,
            List<Words> languages,
            @Nullable Words cost,
            @Nullable Words registration,
            boolean open,
            @Nullable Words childcare,
            List<String> access,
            @Nullable Qr qr) {}

    /** Words in the order of their language with the pages they lead to: from A to Z, by language, by district. */
    public record Register(
            String icon, String title, @Nullable String intro, List<Group> groups) {
        private void within(Set<String> ids) {
            for (var group : groups)
                for (var line : group.lines())
                    for (var id : line.entries())
                        if (!ids.contains(id)) throw new IllegalArgumentException("Not in the book: " + id);
        }
    }

    /** @param note beside the title: what a language is called in the language of the book */
    public record Group(Words title, @Nullable String note, List<Line> lines) {}

    /** @param main whether it is the name of an entry, not just a word for it */
    public record Line(Words words, boolean main, List<String> entries) {}

    /** Who is responsible. */
    public record Imprint(String title, List<Note> notes) {}

    /** Some lines under a title. */
    public record Note(String title, List<Words> lines) {}

    /** The last page. */
    public record Back(
            String name, List<Words> lines, @Nullable Qr qr, String invitation) {}
}
