/**
 * Links by mail: given out, looked at, acted on once. A module brings a {@link org.teilhabe.identity.link.LinkPurpose}
 * for what its links do and asks {@link org.teilhabe.identity.link.MailLinks} for their addresses.
 */
@NamedInterface("link")
@NullMarked
package org.teilhabe.identity.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
