package org.teilhabe.platform.web;

import org.teilhabe.platform.text.PortalLanguage;

/** The frame of the current centre's public pages; the centre module knows it. */
public interface Frames {
    Frame in(PortalLanguage language);
}
