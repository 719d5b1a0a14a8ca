package org.teilhabe.portal;

import org.teilhabe.platform.web.PublicShell;

/** What a device shows without a network: the pages it keeps. */
public record OfflinePage(PublicShell shell) {}
