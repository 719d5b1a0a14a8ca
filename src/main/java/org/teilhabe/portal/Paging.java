package org.teilhabe.portal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Paging(
        int page,
        int size,
        int total,
        List<Step> steps,
        @Nullable String before,
        @Nullable String next) {
    /** @param href null for the page itself and for a gap, whose number is 0 */
    public record Step(int number, @Nullable String href) {}

    /** @param asked as it stands in the address; anything that is no page is the first or the last */
    static Paging of(@Nullable String asked, int size, int total, IntFunction<String> href) {
        var last = Math.max(1, (total + size - 1) / size);
        var page = Math.clamp(number(asked), 1, last);
        var steps = IntStream.rangeClosed(1, last)
                .filter(n -> n == 1 || n == last || Math.abs(n - page) <= 1)
                .mapToObj(n -> new Step(n, n == page ? null : href.apply(n)))
                .toList();
        return new Paging(
                page,
                size,
                total,
                steps,
                page > 1 ? href.apply(page - 1) : null,
                page < last ? href.apply(page + 1) : null);
    }

    private static int number(@Nullable String asked) {
        return asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
    }

    public int from() {
        return total == 0 ? 0 : (page - 1) * size + 1;
    }

    public int to() {
        return Math.min(total, page * size);
    }

    <T> List<T> cut(List<T> all) {
        return all.subList(Math.max(0, from() - 1), to());
    }
}
