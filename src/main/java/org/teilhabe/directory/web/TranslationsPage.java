package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** All languages at a glance, and where somebody is needed. */
public record TranslationsPage(
        DeskShell shell,
        List<Row> languages,
        Filter filter,
        List<Line> lines,
        int total,
        List<Choices.Option> choices) {

    /** How far one language is, each number with the list behind it. */
    public record Row(String tag, String name, int current, int outdated, int machine, int missing, int share) {}

    /** @param readers how many read it without a current translation; empty for nobody */
    public record Line(
            String title,
            String kind,
            String href,
            String translateHref,
            boolean published,
            String changed,
            String readers,
            List<ListPage.Mark> marks) {}

    public int pages() {
        return (total + DeskLists.PAGE - 1) / DeskLists.PAGE;
    }

    public int first() {
        return (filter.page() - 1) * DeskLists.PAGE + 1;
    }

    public int last() {
        return Math.min(first() + lines.size() - 1, total);
    }
}
