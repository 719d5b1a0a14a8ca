package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A stretch of rich text in one style; a line break is {@code \n}.
 *
 * @param href where it leads, empty for no link
 * @param language tag of the link's target, empty where not said
 */
record Run(String text, boolean strong, boolean em, String href, String language) {
    static Run plain(String text) {
        return new Run(text, false, false, "", "");
    }

    boolean linked() {
        return !href.isEmpty();
    }

    private boolean sameStyle(Run other) {
        return strong == other.strong && em == other.em && sameLink(other);
    }

    private boolean sameLink(Run other) {
        return href.equals(other.href) && language.equals(other.language);
    }

    private Run with(String words) {
        return new Run(words, strong, em, href, language);
    }

    Run without(boolean outerStrong, boolean outerEm) {
        return new Run(text, strong && !outerStrong, em && !outerEm, "", "");
    }

    /**
     * One text, one form: spaces single, none at the ends or beside a break, at most one break in a row; a space is as
     * emphatic as both its neighbours; equal styles joined.
     */
    static List<Run> tidy(List<Run> runs) {
        var letters = new ArrayList<Run>();
        for (var run : runs) run.text.codePoints().forEach(c -> letter(letters, run, c));
        while (!letters.isEmpty() && letters.getLast().blank()) letters.removeLast();
        for (var i = 0; i < letters.size(); i++)
            if (letters.get(i).blank()) letters.set(i, between(letters.get(i), letters.get(i - 1), letters.get(i + 1)));
        return joined(letters);
    }

    private static void letter(List<Run> letters, Run run, int c) {
        if (!Character.isWhitespace(c)) {
            letters.add(run.with(Character.toString(c)));
            return;
        }
        if (letters.isEmpty()) return;
        var before = letters.getLast();
        if (!before.blank()) letters.add(run.with(c == '\n' ? "\n" : " "));
        else if (c == '\n') letters.set(letters.size() - 1, run.with("\n"));
    }

    private boolean blank() {
        return text.isBlank();
    }

    private static Run between(Run space, Run before, Run after) {
        var link = before.sameLink(after) ? before : plain("");
        return new Run(space.text, before.strong && after.strong, before.em && after.em, link.href, link.language);
    }

    private static List<Run> joined(List<Run> letters) {
        var joined = new ArrayList<Run>();
        var words = new StringBuilder();
        for (var i = 0; i < letters.size(); i++) {
            words.append(letters.get(i).text);
            if (i + 1 == letters.size() || !letters.get(i).sameStyle(letters.get(i + 1))) {
                joined.add(letters.get(i).with(words.toString()));
                words.setLength(0);
            }
        }
        return joined;
    }

    /** Neighbours of one link, or of none, together. */
    static List<List<Run>> byLink(List<Run> runs) {
        return grouped(runs, (one, two) -> one.linked() && one.sameLink(two));
    }

    static boolean all(List<Run> runs, Predicate<Run> condition) {
        return runs.stream().allMatch(condition);
    }

    /** Whether two neighbours stay together. */
    interface Together {
        boolean test(Run one, Run two);
    }

    private static List<List<Run>> grouped(List<Run> runs, Together together) {
        var groups = new ArrayList<List<Run>>();
        for (var run : runs) {
            if (groups.isEmpty() || !together.test(groups.getLast().getLast(), run)) groups.add(new ArrayList<>());
            groups.getLast().add(run);
        }
        return groups;
    }
}
