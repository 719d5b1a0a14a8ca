package org.teilhabe.portal;

import org.teilhabe.platform.web.PublicShell;

/** What the reader keeps on the device; the server knows nothing of it. */
public record FavouritesPage(PublicShell shell, String title) {}
