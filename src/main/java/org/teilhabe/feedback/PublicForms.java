package org.teilhabe.feedback;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.BaseAddress;
import org.teilhabe.platform.web.Frames;
import org.teilhabe.platform.web.PublicShell;
import org.teilhabe.platform.web.RateLimits;

/** What the public pages of this module have in common: made for one reader, kept nowhere, with a limit to each deed. */
@Component
class PublicForms {
    private final Frames frames;
    private final Messages messages;
    private final BaseAddress base;
    private final RateLimits limits;

    PublicForms(Frames frames, Messages messages, BaseAddress base, RateLimits limits) {
        this.frames = frames;
        this.messages = messages;
        this.base = base;
        this.limits = limits;
    }

    Words words(Visit visit) {
        return messages.in(visit.language());
    }

    /** @param path what follows the language in the address */
    PublicShell shell(Visit visit, String title, String path) {
        return PublicShell.of(frames.in(visit.language()), title, path, base.of(visit.request()))
                .asked(visit.request());
    }

    /** @throws RateLimits.TooMany beyond {@code times} an hour from one address */
    void count(String purpose, Visit visit, int times) {
        limits.count("feedback." + purpose, visit.request().getRemoteAddr(), times, Duration.ofHours(1));
    }

    static ModelAndView view(String template, Object page, HttpStatus status, Visit visit) {
        visit.response().setHeader("Cache-Control", "no-store");
        var view = new ModelAndView("feedback/" + template, "page", page);
        view.setStatus(status);
        return view;
    }

    /** As {@link #view}, and not for search engines. */
    static ModelAndView hiddenView(String template, Object page, HttpStatus status, Visit visit) {
        visit.response().setHeader("X-Robots-Tag", "noindex, nofollow");
        return view(template, page, status, visit);
    }
}
