package org.teilhabe.identity.web;

import java.util.List;
import org.teilhabe.platform.text.Words;

/**
 * The shell of the pages before the door: sign-in, links by mail, founding. No menu, nothing that leads astray.
 *
 * @param address of this very page, to read it in another language
 * @param csrf token for forms and scripts
 */
public record CalmShell(Words words, String title, String centreName, List<Tongue> tongues, String csrf) {
    public record Tongue(String tag, String direction, String name, String href, boolean current) {}
}
