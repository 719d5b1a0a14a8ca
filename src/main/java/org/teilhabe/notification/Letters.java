package org.teilhabe.notification;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.Isolation;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.Frame;
import org.teilhabe.platform.web.Frames;

/** Writes a mail in the reader's language: the house's greeting, what there is to say, and who writes. */
@Component
class Letters {
    private final Messages messages;
    private final Frames frames;

    Letters(Messages messages, Frames frames) {
        this.messages = messages;
        this.frames = frames;
    }

    /** @param senderName the centre's name as the mail program shows it */
    record Letter(String senderName, String subject, String body) {}

    Letter write(PortalLanguage language, String template, Object... arguments) {
        var words = messages.in(language);
        var frame = frames.in(language);
        var isolated = Isolation.of(language, arguments);
        var text = String.join(
                "\n\n",
                words.get("notification.greeting"),
                words.get("mail." + template + ".body", isolated).strip(),
                words.get("notification.farewell") + "\n" + frame.centreName(),
                "-- \n" + signature(language, frame));
        return new Letter(
                oneLine(frame.centreName()),
                oneLine(words.get("mail." + template + ".subject", isolated)),
                printable(text));
    }

    /** Two dashes and a space open it, as mail programs expect. */
    private String signature(PortalLanguage language, Frame frame) {
        var words = messages.in(language);
        var phone =
                frame.phone().isBlank() ? "" : words.get("notification.phone", Isolation.of(language, frame.phone()));
        return Stream.of(frame.centreName(), frame.address(), phone, words.get("notification.automatic"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String printable(String text) {
        return text.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
