package org.teilhabe.centre.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** A notice that is over: what it said in every language it had, to be read and not to be changed. */
public record PastNoticePage(DeskShell shell, NoticesPage.Row notice, List<Said> said) {
    /** The notice in one language. @param urgent may be empty */
    public record Said(String language, String tag, String direction, String title, String text, String urgent) {}
}
