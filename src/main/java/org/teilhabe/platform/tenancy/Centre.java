package org.teilhabe.platform.tenancy;

import java.util.List;
import java.util.UUID;

/**
 * »Zentrum« as a tenant of the installation: everything a centre owns carries its id.
 *
 * @param slug short name in addresses of this machine, {@code <slug>.localhost}
 * @param hosts host names under which the centre is served in production
 */
public record Centre(UUID id, String slug, List<String> hosts, boolean demo) {
    public Centre {
        if (!slug.matches("[a-z][a-z0-9-]{1,40}"))
            throw new IllegalArgumentException("A centre's slug is lower-case ascii: " + slug);
        hosts = List.copyOf(hosts);
    }
}
