package org.teilhabe.feedback;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.feedback.web.ContactPage;
import org.teilhabe.feedback.web.FormView;
import org.teilhabe.feedback.web.Said;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.Stamps;

/** Makes the contact page. */
@Component
class ContactPages {
    private final CentreReading centre;
    private final PublicForms forms;
    private final Shown shown;
    private final Stamps stamps;

    ContactPages(CentreReading centre, PublicForms forms, Shown shown, Stamps stamps) {
        this.centre = centre;
        this.forms = forms;
        this.shown = shown;
        this.stamps = stamps;
    }

    /** What somebody writes about. */
    record Topic(@Nullable Published entry, boolean barrier) {
        boolean any() {
            return entry != null || barrier;
        }
    }

    /** An entry that is unknown, or no longer published, hinders nobody from writing. */
    Topic topic(Visit visit, String about, String kind) {
        var entry = about.isEmpty()
                ? null
                : shown.byAddress(about, visit.language()).orElse(null);
        return new Topic(entry, kind.equals("barriere"));
    }

    ModelAndView page(Visit visit, Topic topic, FormView form, HttpStatus status) {
        var language = visit.language();
        var text = shown.fixedPage("contact", language);
        var title = forms.words(visit).get(topic.barrier() ? "feedback.barrier.title" : "feedback.contact.title");
        var shell = forms.shell(visit, title, "/kontakt")
                .sensitive(topic.entry() != null && shown.sensitive(topic.entry()));
        var profile = centre.profile(language);
        var opening = centre.opening(language);
        var easy = language == PortalLanguage.LEICHT;
        var desks = profile.desks().stream()
                .filter(d -> !easy)
                .map(d -> desk(d, profile, opening))
                .toList();
        var page = new ContactPage(
                topic.any() || form.refused() ? shell.hidden() : shell,
                text.map(p -> Said.of(p.text(TextField.SUMMARY), language)).orElse(null),
                text.map(p -> Said.html(p.text(TextField.BODY), language)).orElse(null),
                text.map(Published::machine).orElse(false),
                easy,
                twin(language, topic),
                profile,
                opening,
                centre.mail().isPresent(),
                desks,
                desks.stream().anyMatch(d -> d.phone() == null),
                about(topic.entry(), visit),
                topic.barrier(),
                form,
                stamps.issue(Receiving.CONTACT),
                text.map(Published::verifiedOn)
                        .map(day -> forms.words(visit)
                                .get("portal.verified", forms.words(visit).fullDate(day)))
                        .orElse(""));
        return PublicForms.view("contact", page, status, visit);
    }

    private static @Nullable String twin(PortalLanguage language, Topic topic) {
        if (topic.any()) return null;
        return switch (language) {
            case DE -> "/de-x-leicht/kontakt";
            case LEICHT -> "/de/kontakt";
            default -> null;
        };
    }

    /** What is the same for all stands once, beside the form. */
    private ContactPage.Desk desk(CentreProfile.Contact desk, CentreProfile profile, OpeningPanel opening) {
        var address = centre.mailOf(desk.id());
        return new ContactPage.Desk(
                desk.title(),
                desk.text(),
                Objects.equals(desk.phone(), profile.phone()) ? null : desk.phone(),
                desk.hours().equals(opening.week()) ? List.of() : desk.hours(),
                address.isEmpty() || address.equals(centre.mail()) ? null : desk.id());
    }

    private static ContactPage.@Nullable About about(@Nullable Published entry, Visit visit) {
        if (entry == null) return null;
        return new ContactPage.About(entry.path().substring(1), Said.of(entry.title(), visit.language()));
    }
}
