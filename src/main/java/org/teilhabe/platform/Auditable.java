package org.teilhabe.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells the trail what a module's records are called, so that it can show them by name. One bean for each kind. */
public interface Auditable {
    /** As given to {@link Trail}, such as {@code entry}. */
    String subjectKind();

    /** @return names and addresses of those that still exist at the current centre */
    Map<UUID, Named> named(Set<UUID> subjects);

    /** @param href address in the back office */
    record Named(String name, String href) {}
}
