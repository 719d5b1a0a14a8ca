package org.teilhabe.identity.web;

import org.teilhabe.platform.web.DeskShell;

/** »Anmelden und Geräte«. */
public record AccountPage(DeskShell shell) {}
