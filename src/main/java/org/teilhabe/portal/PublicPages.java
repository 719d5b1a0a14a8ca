package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;
import org.teilhabe.platform.web.Frames;
import org.teilhabe.platform.web.PageLife;
import org.teilhabe.platform.web.PublicShell;

/** What every page of the portal begins and ends with. */
@Component
class PublicPages {
    private final Frames frames;
    private final BaseAddress base;
    private final CentreReading centre;
    private final Clock clock;

    PublicPages(Frames frames, BaseAddress base, CentreReading centre, Clock clock) {
        this.frames = frames;
        this.base = base;
        this.centre = centre;
        this.clock = clock;
    }

    /** @param path what follows the language, with its leading slash */
    PublicShell shell(HttpServletRequest request, PortalLanguage language, String title, String path) {
        return PublicShell.of(frames.in(language), title, path, base.of(request))
                .asked(request);
    }

    /** The shell of the page of one entry. */
    PublicShell shell(HttpServletRequest request, EntryWords words, Published entry) {
        return shell(request, words.language(), entry.title().value(), entry.path())
                .described(entry.text(TextField.SUMMARY).value())
                .sample(entry.sample())
                .sensitive(words.sensitive(entry));
    }

    /** The page's bytes may be kept until the first of the moments, or until the centre itself says something else. */
    void prebuilt(HttpServletRequest request, Moments moments, String view, @Nullable EntryId entry) {
        moments.change(LocalDateTime.ofInstant(centre.nextChange(), clock.getZone()));
        PageLife.declare(request, moments.first(), view, entry == null ? null : entry.value());
    }

    /** No device keeps a page that could betray its reader. */
    static void guard(PublicShell shell, HttpServletResponse response) {
        if (!shell.keep()) response.setHeader("X-Teilhabe-Keep", "never");
    }
}
