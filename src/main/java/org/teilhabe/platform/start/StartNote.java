package org.teilhabe.platform.start;

import java.util.List;

/** »Startmeldung«: lines a module has for whoever starts the installation, in German, printed after the addresses. */
public interface StartNote {
    /** @param base address of the first centre, without a slash at the end */
    List<String> lines(String base);
}
