package org.teilhabe.centre;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail calls special days by their dates. */
@Component
class DaysNames implements Auditable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Books books;

    DaysNames(Books books) {
        this.books = books;
    }

    @Override
    public String subjectKind() {
        return "days";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        return books.days().stream()
                .filter(d -> subjects.contains(d.id()))
                .collect(Collectors.toUnmodifiableMap(
                        ExceptionalDays::id, d -> new Named(name(d), "/verwaltung/zentrum/zeiten/tage/" + d.id())));
    }

    private static String name(ExceptionalDays days) {
        var first = DAY.format(days.first());
        var dates = days.first().equals(days.last()) ? first : first + " – " + DAY.format(days.last());
        var reason = days.reason().german();
        return reason.isEmpty() ? dates : reason + ", " + dates;
    }
}
