package org.teilhabe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every icon that somebody names is drawn in the sprite; a name without a drawing is a hole in a page. */
class IconsTests {
    private static final Path SPRITE = Path.of("src/main/web/icons/icons.svg");
    private static final Pattern DRAWN = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final Pattern IN_DATA = Pattern.compile("\\bicon: *\"?([a-z][a-z-]*)");
    private static final Pattern IN_TEMPLATES =
            Pattern.compile("icon\\(name = (?:[^\"]*\\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");
    private static final Pattern IN_SCRIPTS = Pattern.compile("icons\\.svg#([a-z-]+)");
    /** What a method of that name answers, and the constants of that name. */
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:String icon\\w*\\([^;{]*\\{\\n(.*?)\\n    \\})|(?:\\b(?:ICONS|DRAWN) = [A-Za-z]+\\.of\\(([^;]*)\\);)",
            Pattern.DOTALL);

    private static final Pattern ANSWER = Pattern.compile("(?:->|return|\\?|:|\\(|,)\\s*\"([a-z][a-z-]*)\"");
    private static final Pattern RAIL = Pattern.compile(
            "new (?:Rail\\.)?Entry\\(\\s*\"[a-z]+\",\\s*\\d+,\\s*\"[^\"]+\",\\s*[^,]+,\\s*\"([a-z-]+)\"");
    private static final Pattern TO_DO = Pattern.compile("\"(?!risk|soft)([a-z-]+)\",\\s*\"(?:risk|warn|soft)\"");

    @Test
    void everyIconInDemoDataIsDrawn() throws IOException {
        assertThat(missing(Path.of("src/main/resources"), ".yaml", IN_DATA)).isEmpty();
    }

    @Test
    void everyIconInTemplatesIsDrawn() throws IOException {
        assertThat(missing(Path.of("src/main/jte"), ".jte", IN_TEMPLATES)).isEmpty();
    }

    @Test
    void everyIconInScriptsIsDrawn() throws IOException {
        assertThat(missing(Path.of("src/main/web/js"), ".js", IN_SCRIPTS)).isEmpty();
    }

    @Test
    void everyIconInTheCodeIsDrawn() throws IOException {
        var code = Path.of("src/main/java");
        assertThat(missing(code, ".java", RAIL)).isEmpty();
        assertThat(missing(code, ".java", TO_DO)).isEmpty();
        var named = new TreeMap<String, String>();
        try (var files = Files.walk(code)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
                IN_CODE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1) != null ? found.group(1) : ", " + found.group(2))
                        .flatMap(part -> ANSWER.matcher(part).results())
                        .forEach(answer ->
                                named.put(answer.group(1), file.getFileName().toString()));
        }
        assertThat(named).hasSizeGreaterThan(30).doesNotContainKey("");
        named.keySet().removeAll(drawn());
        assertThat(named).isEmpty();
    }

    private static Set<String> drawn() throws IOException {
        return DRAWN.matcher(Files.readString(SPRITE))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> missing(Path folder, String ending, Pattern named) throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(ending)).toList())
                named.matcher(Files.readString(file)).results().forEach(found -> addGroups(all, found));
        }
        all.removeAll(drawn());
        return all;
    }

    private static void addGroups(Set<String> all, MatchResult found) {
        for (var group = 1; group <= found.groupCount(); group++)
            if (found.group(group) != null) all.add(found.group(group));
    }
}
