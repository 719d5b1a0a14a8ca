package org.teilhabe.identity.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What links of one kind show and do; one bean for each. Its words are {@code link.<name>.title}, {@code .text},
 * {@code .button} and, where the deed leads nowhere else, {@code .done}, in every language.
 */
public interface LinkPurpose {
    /** Begins with the module: {@code identity.sign-in}. */
    String name();

    /** What the page asks before it acts; most links ask nothing. */
    default List<LinkField> fields(UUID subject) {
        return List.of();
    }

    /**
     * Acts, in the transaction that uses the link up; a {@link org.teilhabe.platform.Rejected} leaves it unused.
     *
     * @return one of our own addresses to go to; empty: a page says {@code link.<name>.done}
     */
    Optional<String> act(UUID subject, LinkVisit visit);
}
