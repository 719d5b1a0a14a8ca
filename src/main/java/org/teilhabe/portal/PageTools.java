package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;

/**
 * What people do with a page: keep it, put it into the calendar, pass it on, print it, say whether it helped.
 *
 * @param id under which the device keeps it
 * @param path what follows the language in the address
 * @param calendar address of its calendar file; null where there are no dates
 * @param verified »Zuletzt geprüft am …«, may be empty
 * @param printed »Gedruckt am …«, for paper only
 */
public record PageTools(
        String id, Phrase title, String path, @Nullable String calendar, QrCode qr, String verified, String printed) {}
