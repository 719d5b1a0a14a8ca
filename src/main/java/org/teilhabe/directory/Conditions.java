package org.teilhabe.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * »Bedingungen«: for whom, in which languages, at what cost, how to join. What nobody has said is null, never a guess.
 *
 * @param categories ids, the first is the main one
 * @param audiences ids of target groups
 * @param languages BCP 47 tags of languages spoken there
 */
public record Conditions(
        List<String> categories,
        List<String> audiences,
        @Nullable Ages ages,
        List<String> languages,
        @Nullable German german,
        @Nullable Cost cost,
        @Nullable Registration registration,
        @Nullable Childcare childcare,
        Set<Access> access) {
    public Conditions {
        categories = List.copyOf(categories);
        audiences = List.copyOf(audiences);
        languages = List.copyOf(languages);
        access = Set.copyOf(access);
    }

    public static Conditions none() {
        return new Conditions(List.of(), List.of(), null, List.of(), null, null, null, null, Set.of());
    }
}
