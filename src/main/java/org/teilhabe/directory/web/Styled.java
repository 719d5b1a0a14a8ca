package org.teilhabe.directory.web;

import java.util.List;
import java.util.function.Function;

/**
 * Runs as nested parts, always in the same order: strong around emphasis around links; inside a link only what does not
 * hold for all of it.
 */
final class Styled {
    private Styled() {}

    /** Where the nested parts go: elements or marks. */
    interface Target {
        void words(String text);

        void strong(Runnable inner);

        void em(Runnable inner);

        void link(String href, String language, Runnable inner);
    }

    /** Runs that are one for the outside: plain words, or a link with what is in it. */
    private record Piece(List<Run> runs, boolean strong, boolean em) {
        static Piece of(List<Run> runs) {
            return new Piece(runs, Run.all(runs, Run::strong), Run.all(runs, Run::em));
        }
    }

    static void write(List<Run> runs, Target target) {
        var pieces = Run.byLink(runs).stream().map(Piece::of).toList();
        inGroups(pieces, Piece::strong, (strong, group) -> {
            if (strong) target.strong(() -> emphasised(group, target));
            else emphasised(group, target);
        });
    }

    private static void emphasised(List<Piece> pieces, Target target) {
        inGroups(pieces, Piece::em, (em, group) -> {
            if (em) target.em(() -> group.forEach(piece -> leaf(piece, target)));
            else group.forEach(piece -> leaf(piece, target));
        });
    }

    private static void leaf(Piece piece, Target target) {
        var first = piece.runs().getFirst();
        if (!first.linked()) {
            target.words(first.text());
            return;
        }
        var inner = piece.runs().stream()
                .map(run -> run.without(piece.strong(), piece.em()))
                .toList();
        target.link(first.href(), first.language(), () -> write(inner, target));
    }

    private interface Group {
        void take(boolean property, List<Piece> pieces);
    }

    private static void inGroups(List<Piece> pieces, Function<Piece, Boolean> property, Group each) {
        var start = 0;
        for (var i = 1; i <= pieces.size(); i++) {
            var value = property.apply(pieces.get(start));
            if (i < pieces.size() && property.apply(pieces.get(i)).equals(value)) continue;
            each.take(value, pieces.subList(start, i));
            start = i;
        }
    }
}
