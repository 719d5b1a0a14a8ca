package org.teilhabe.feedback;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.teilhabe.platform.web.Stamps;

/** Leads from a form that was sent to a page that may be loaded again without sending anything. */
@Component
class Receipts {
    private static final String PURPOSE = "feedback.receipt";
    private static final Duration KEPT = Duration.ofHours(24);

    private final Stamps stamps;

    Receipts(Stamps stamps) {
        this.stamps = stamps;
    }

    /** @param form its address after the language; @param query of the page that follows, with its question mark, or empty */
    ModelAndView lead(Visit visit, String form, Receipt receipt, String query) {
        return lead(visit, form + "/danke/" + stamps.seal(PURPOSE, receipt.words()) + query);
    }

    /** @param thanks address after the language of the page that thanks */
    static ModelAndView lead(Visit visit, String thanks) {
        visit.response().setHeader("Cache-Control", "no-store");
        // Without a fragment of its own the browser would keep the one of the form, where faults stand; this one is the
        // beginning of every page, with the centre's name and the languages.
        return seeOther("/" + visit.language().tag() + thanks + "#top");
    }

    /** Back to the form where the address is too old or was changed. */
    static ModelAndView back(Visit visit, String form) {
        return seeOther("/" + visit.language().tag() + form);
    }

    Optional<Receipt> read(String sealed) {
        return stamps.unseal(PURPOSE, sealed, KEPT).flatMap(Receipt::of);
    }

    private static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address, false, false, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
