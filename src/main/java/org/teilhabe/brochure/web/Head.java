package org.teilhabe.brochure.web;

import org.teilhabe.platform.web.DeskShell;

/**
 * What stands above every page of an edition.
 *
 * @param current which part of it this is; empty for a page beside them
 * @param editable whether the parts may still be changed, and by whoever looks
 */
public record Head(
        DeskShell shell, String href, String title, String state, String tone, String current, boolean editable) {}
