package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShell;

/**
 * A list of the desk.
 *
 * @param lines what each row says, ready to read
 * @param samples how many examples there are in all, 0 where nobody may remove them
 */
public record ListPage(
        DeskShell shell,
        Kind kind,
        Filter filter,
        List<Line> lines,
        int total,
        List<Choices.Option> categories,
        List<Choices.Option> languages,
        int samples) {

    /** @param changed who and when; @param verified the day, empty for never */
    public record Line(ListRow row, String href, List<Tag> tags, String changed, String verified, List<Mark> marks) {}

    /** How far one language is: word and shape. @param sentence »Arabisch: veraltet« */
    public record Mark(String tag, String state, String icon, String sentence, String href) {}

    public Words words() {
        return shell.words();
    }

    public String noun() {
        return "/verwaltung/" + kind.noun();
    }

    public boolean tree() {
        return kind == Kind.PAGE;
    }

    /** The pages show as a tree only where nothing is left out. */
    public boolean movable() {
        return tree() && !filter.narrows();
    }

    public int first() {
        return (filter.page() - 1) * DeskLists.PAGE + 1;
    }

    public int last() {
        return Math.min(first() + lines.size() - 1, total);
    }

    public int pages() {
        return (total + DeskLists.PAGE - 1) / DeskLists.PAGE;
    }
}
