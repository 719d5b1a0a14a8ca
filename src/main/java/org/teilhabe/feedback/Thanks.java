package org.teilhabe.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Published;
import org.teilhabe.feedback.web.Said;
import org.teilhabe.feedback.web.ThanksPage;
import org.teilhabe.feedback.web.ThanksPage.Link;

/** Thanks, and says what happens next. */
@Component
class Thanks {
    private final PublicForms forms;
    private final Shown shown;

    Thanks(PublicForms forms, Shown shown) {
        this.forms = forms;
        this.shown = shown;
    }

    /** @param path of this page after the language */
    ModelAndView forMessage(Visit visit, Receipt receipt, String path) {
        var next = receipt.confirmed() ? "feedback.thanks.next.mail" : "feedback.thanks.next";
        return page(visit, "feedback.thanks.message", path, receipt.number(), next, null, null);
    }

    /** @param path of this page after the language */
    ModelAndView forMistake(Visit visit, CaseNumber number, @Nullable Published entry, String path) {
        return page(visit, "feedback.thanks.mistake", path, number, "feedback.thanks.mistake.next", entry, null);
    }

    /** @param path of this page after the language */
    ModelAndView forHelpful(Visit visit, Published entry, boolean yes, String path) {
        var more = yes
                ? null
                : new Link(
                        visit.href("/fehler-melden?eintrag=" + entry.id()),
                        Said.of(forms.words(visit).get("feedback.thanks.helpful.more")));
        var next = yes ? "feedback.thanks.helpful.yes" : "feedback.thanks.helpful.no";
        return page(visit, "feedback.thanks", path, null, next, entry, more);
    }

    /** @param path of this page after the language */
    ModelAndView forMissing(Visit visit, String path) {
        var ask = new Link(visit.href("/kontakt"), Said.of(forms.words(visit).get("shell.write")));
        return page(visit, "feedback.thanks", path, null, "feedback.thanks.missing.next", null, ask);
    }

    private ModelAndView page(
            Visit visit,
            String title,
            String path,
            @Nullable CaseNumber number,
            String next,
            @Nullable Published entry,
            @Nullable Link more) {
        var words = forms.words(visit);
        var back = entry == null
                ? new Link(visit.href("/"), Said.of(words.get("error.home")))
                : new Link(visit.href(entry.path()), Said.of(words.get("feedback.back")));
        var shell =
                forms.shell(visit, words.get(title), path).hidden().sensitive(entry != null && shown.sensitive(entry));
        var shownNumber = number == null ? null : number.toString();
        return PublicForms.hiddenView(
                "thanks", new ThanksPage(shell, shownNumber, words.get(next), back, more), HttpStatus.OK, visit);
    }
}
