package org.teilhabe.centre;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail calls notices by their German titles. */
@Component
class NoticeNames implements Auditable {
    private final Books books;

    NoticeNames(Books books) {
        this.books = books;
    }

    @Override
    public String subjectKind() {
        return "notice";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        return books.notices().stream()
                .filter(n -> subjects.contains(n.id()))
                .collect(Collectors.toUnmodifiableMap(
                        Notice::id, n -> new Named(n.title().german(), "/verwaltung/zentrum/hinweise/" + n.id())));
    }
}
