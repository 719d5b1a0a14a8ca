package org.teilhabe.feedback.web;

import org.teilhabe.platform.web.PublicShell;

/**
 * One mail address, shown because somebody pressed a button.
 *
 * @param whose what it belongs to
 * @param function whom it reaches there, may be empty
 * @param mailto the address as a link
 * @param back to the page with the button
 */
public record AddressPage(PublicShell shell, Said whose, Said function, String address, String mailto, String back) {}
