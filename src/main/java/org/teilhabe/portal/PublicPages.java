package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;
import org.teilhabe.platform.web.Frames;
import org.teilhabe.platform.web.PublicShell;

/** What every page of the portal begins with. */
@Component
class PublicPages {
    private final Frames frames;
    private final BaseAddress base;

    PublicPages(Frames frames, BaseAddress base) {
        this.frames = frames;
        this.base = base;
    }

    /** @param path what follows the language, with its leading slash */
    PublicShell shell(HttpServletRequest request, PortalLanguage language, String title, String path) {
        return PublicShell.of(frames.in(language), title, path, base.of(request));
    }

    /** The shell of the page of one entry. */
    PublicShell shell(HttpServletRequest request, EntryWords words, Published entry, boolean sensitive) {
        var summary = entry.text(TextField.SUMMARY).value();
        return shell(request, words.language(), entry.title().value(), entry.path())
                .described(summary)
                .sample(entry.sample())
                .sensitive(sensitive);
    }
}
