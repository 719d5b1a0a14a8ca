package org.teilhabe.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.For;
import org.teilhabe.platform.web.OwnArea;
import org.teilhabe.platform.web.RateLimits;

/** Everybody who signs in takes along what is kept about them (Art. 15 and 20 GDPR). */
@Controller
@For({})
class OwnFileController implements OwnArea {
    private static final String PATH = "/mein/daten";

    private final Disclosure disclosure;
    private final PersonFiles files;
    private final PrivacyWords say;
    private final Messages messages;
    private final RateLimits limits;

    OwnFileController(
            Disclosure disclosure, PersonFiles files, PrivacyWords say, Messages messages, RateLimits limits) {
        this.disclosure = disclosure;
        this.files = files;
        this.say = say;
        this.messages = messages;
        this.limits = limits;
    }

    @Override
    public List<Entry> entries(Actor actor, Words words) {
        return List.of(new Entry(
                10,
                "download",
                words.get("privacy.own.title"),
                words.get("privacy.own.text"),
                PATH,
                words.get("privacy.own.action"),
                true,
                Set.of()));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> take() {
        var person = Actor.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        limits.count("own-file", person.id().toString(), 10, Duration.ofHours(1));
        // The names of purposes and columns are words of the back office, which speaks German and English.
        var words = messages.in(person.language() == PortalLanguage.EN ? PortalLanguage.EN : PortalLanguage.DE);
        var file = files.write(words, person.getName(), disclosure.about(person.getName()));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meine-daten-" + say.today() + ".zip")
                                .build()
                                .toString())
                .body(files.archive(words, file));
    }
}
