package org.teilhabe.platform.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * »Betroffene Person«: whoever asks what is kept about them.
 *
 * @param mail in lower case
 * @param ids under which modules know the person, such as accounts; often empty
 */
public record Person(String mail, Set<UUID> ids) {
    public Person {
        mail = mail.strip().toLowerCase(Locale.ROOT);
        if (mail.isEmpty()) throw new IllegalArgumentException("A person is asked for by their mail address");
        ids = Set.copyOf(ids);
    }
}
