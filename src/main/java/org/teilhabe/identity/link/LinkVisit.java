package org.teilhabe.identity.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.teilhabe.platform.text.PortalLanguage;

/** Somebody pressed the button on the page of a link by mail. */
public record LinkVisit(PortalLanguage language, HttpServletRequest request, HttpServletResponse response) {
    /** What was typed into a field; empty where nothing was. */
    public String typed(String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
