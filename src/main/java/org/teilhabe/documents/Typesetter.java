package org.teilhabe.documents;

import java.io.IOException;
import java.nio.file.Path;

/** One way to run Typst. */
interface Typesetter extends AutoCloseable {
    /** @param folder where templates, fonts and jobs lie */
    record Job(Path folder, String template, String name) {}

    /** @param pages counted by who typeset it */
    record Made(byte[] pdf, int pages) {}

    /** It went wrong in a way that another try would not mend; the message is for the log. */
    class Failed extends IOException {
        Failed(String message) {
            super(message);
        }
    }

    /** It took longer, or more memory, than allowed, and was ended. */
    class TooMuch extends IOException {
        TooMuch(String message) {
            super(message);
        }
    }

    Made typeset(Job job) throws IOException;

    @Override
    void close();
}
