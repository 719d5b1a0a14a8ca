package org.teilhabe.notification;

/** »Post«: whoever takes our mails; in operation a mail server. */
interface Post {
    /** Opens a line for one round of mails. */
    Line open();

    interface Line extends AutoCloseable {
        Outcome deliver(OutgoingMail mail);

        @Override
        void close();
    }

    /** What became of a mail at the server; the answer is the server's own. */
    sealed interface Outcome {
        /** The server is responsible for it now. */
        record Accepted() implements Outcome {}

        /** For good: this recipient or this text will never be taken. */
        record Refused(String answer) implements Outcome {}

        /** Not now. */
        record Deferred(String answer) implements Outcome {}

        /** The server itself cannot be reached; the other mails need not be tried now. */
        record Unreachable(String answer) implements Outcome {}

        /** The server does not know our name or password; until that is put right, nothing goes out. */
        record Locked(String answer) implements Outcome {}
    }
}
