package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.teilhabe.directory.web.Piece.Change;

/** What changed from one text to another, word by word: a longest common subsequence, as short as can be. */
final class WordDiff {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\n|[^\\S\\n]+|[^\\p{L}\\p{N}\\s]");
    private static final long MOST = 6_000_000;

    private WordDiff() {}

    static List<Piece> of(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Piece(Change.SAME, before));
        return joined(diff(tokens(before), tokens(after)));
    }

    private static List<Piece> diff(List<String> before, List<String> after) {
        var start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) start++;
        var end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) end++;
        var pieces = new ArrayList<Piece>();
        before.subList(0, start).forEach(t -> pieces.add(new Piece(Change.SAME, t)));
        pieces.addAll(middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        before.subList(before.size() - end, before.size()).forEach(t -> pieces.add(new Piece(Change.SAME, t)));
        return pieces;
    }

    /** Two texts too long to compare word by word are shown one after the other. */
    private static List<Piece> middle(List<String> before, List<String> after) {
        var pieces = new ArrayList<Piece>();
        if ((long) before.size() * after.size() > MOST) {
            before.forEach(t -> pieces.add(new Piece(Change.GONE, t)));
            after.forEach(t -> pieces.add(new Piece(Change.NEW, t)));
            return pieces;
        }
        var longest = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--)
            for (var k = after.size() - 1; k >= 0; k--)
                longest[i][k] = before.get(i).equals(after.get(k))
                        ? longest[i + 1][k + 1] + 1
                        : Math.max(longest[i + 1][k], longest[i][k + 1]);
        var i = 0;
        var k = 0;
        while (i < before.size() || k < after.size()) {
            if (i < before.size() && k < after.size() && before.get(i).equals(after.get(k))) {
                pieces.add(new Piece(Change.SAME, before.get(i++)));
                k++;
            } else if (k == after.size() || i < before.size() && longest[i + 1][k] >= longest[i][k + 1])
                pieces.add(new Piece(Change.GONE, before.get(i++)));
            else pieces.add(new Piece(Change.NEW, after.get(k++)));
        }
        return pieces;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(r -> r.group()).toList();
    }

    /** Runs of changed words read better whole: a lone space between two changes belongs to them. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var bridge = piece.change() == Change.SAME
                    && piece.text().equals(" ")
                    && i > 0
                    && i + 1 < pieces.size()
                    && pieces.get(i - 1).change() != Change.SAME
                    && pieces.get(i + 1).change() != Change.SAME;
            if (piece.change() == Change.GONE || bridge) gone.append(piece.text());
            if (piece.change() == Change.NEW || bridge) fresh.append(piece.text());
            if (piece.change() == Change.SAME && !bridge) {
                flush(joined, gone, fresh);
                if (!joined.isEmpty() && joined.getLast().change() == Change.SAME)
                    joined.set(
                            joined.size() - 1,
                            new Piece(Change.SAME, joined.getLast().text() + piece.text()));
                else joined.add(piece);
            }
        }
        flush(joined, gone, fresh);
        return joined;
    }

    private static void flush(List<Piece> joined, StringBuilder gone, StringBuilder fresh) {
        if (!gone.isEmpty()) joined.add(new Piece(Change.GONE, gone.toString()));
        if (!fresh.isEmpty()) joined.add(new Piece(Change.NEW, fresh.toString()));
        gone.setLength(0);
        fresh.setLength(0);
    }
}
