package org.teilhabe.identity.web;

import org.teilhabe.platform.web.DeskShell;

/** »Eigenes Konto«: the own account of somebody who works in the back office. */
public record AccountPage(DeskShell shell, OwnDetails own) {}
