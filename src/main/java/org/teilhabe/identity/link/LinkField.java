package org.teilhabe.identity.link;

/**
 * A field on the page of a link by mail.
 *
 * @param label message key
 * @param hint message key, empty for none
 * @param type of the input element: text, password, textarea
 * @param autocomplete what the browser may fill in
 */
public record LinkField(String name, String label, String hint, String type, String autocomplete) {}
