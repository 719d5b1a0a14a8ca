package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.teilhabe.directory.web.Piece.Change;

class WordDiffTests {
    @Property
    void bothTextsAreInTheDifference(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 20) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 20) String two) {
        var before = one.replace("c", " ");
        var after = two.replace("c", " ");
        assertThat(without(before, after, Change.NEW)).isEqualTo(before);
        assertThat(without(before, after, Change.GONE)).isEqualTo(after);
    }

    @Example
    void changedWordsAreShownAndTheRestStays() {
        assertThat(WordDiff.of("Ihr Kind macht mit.", "Ihr Kind macht mit; Geschwister auch."))
                .containsExactly(
                        new Piece(Change.SAME, "Ihr Kind macht mit"),
                        new Piece(Change.NEW, "; Geschwister auch"),
                        new Piece(Change.SAME, "."));
    }

    @Example
    void aTextTooLongForWordsIsComparedWhole() {
        var before = "wort ".repeat(4000) + "ende";
        var after = "satz ".repeat(4000) + "schluss";
        assertThat(WordDiff.of(before, after)).hasSize(2);
    }

    private static String without(String before, String after, Change change) {
        return WordDiff.of(before, after).stream()
                .filter(p -> p.change() != change)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
