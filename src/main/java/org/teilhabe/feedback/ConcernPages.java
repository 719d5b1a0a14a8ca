package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Directory;
import org.teilhabe.feedback.web.ConcernPage;
import org.teilhabe.feedback.web.ConcernPage.Answer;
import org.teilhabe.feedback.web.ConcernPage.Call;
import org.teilhabe.feedback.web.ConcernPage.Deed;
import org.teilhabe.feedback.web.ConcernPage.Fact;
import org.teilhabe.feedback.web.ConcernPage.Step;
import org.teilhabe.feedback.web.FormView;
import org.teilhabe.feedback.web.Said;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the page of one concern. */
@Component
class ConcernPages {
    private final Directory directory;
    private final Messages messages;
    private final DeskShells shells;
    private final Clock clock;

    ConcernPages(Directory directory, Messages messages, DeskShells shells, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.shells = shells;
        this.clock = clock;
    }

    /** The words of whoever is signed in. */
    Words words() {
        return messages.in(Actor.find().map(Actor::language).orElse(PortalLanguage.DE));
    }

    ConcernPage page(ConcernDesk.Opened opened, FormView form, HttpServletRequest request) {
        var concern = opened.concern();
        var number = concern.number().toString();
        var shell = shells.of(request, FeedbackRail.HREF, "feedback.desk.concern.title", number);
        var faces = new ConcernWords(shell.words(), clock);
        var due = concern.due();
        var flaw = concern.flaw();
        var open = concern.state() != Concern.State.DONE;
        return new ConcernPage(
                shell,
                FeedbackRail.HREF + "/" + concern.id(),
                number,
                shell.words().get("feedback.desk.kind." + concern.kind().tag()),
                faces.state(concern),
                due == null || !open
                        ? null
                        : shell.words().get("feedback.desk.due", shell.words().date(due)),
                due != null && open && due.isBefore(LocalDate.now(clock).plusDays(8)),
                ConcernWords.paragraphs(concern.text()),
                concern.language().tag(),
                flaw == null ? null : shell.words().get("feedback.desk.flaw." + flaw.tag()),
                facts(concern, shell.words(), faces),
                concern.answerable() && open ? answer(concern, shell.words()) : null,
                call(concern.sender().phone()),
                history(opened, shell.words(), faces),
                deeds(concern, shell.words()),
                open,
                concern.blanked(),
                concern.version(),
                form);
    }

    private List<Fact> facts(Concern concern, Words words, ConcernWords faces) {
        var facts = new ArrayList<Fact>();
        var sender = concern.sender();
        if (!sender.name().isEmpty()) facts.add(fact("name", sender.name(), null, false, words));
        if (!sender.mail().isEmpty()) facts.add(fact("mail", sender.mail(), null, true, words));
        if (!sender.phone().isEmpty())
            facts.add(fact(
                    "phone",
                    sender.phone(),
                    Phone.read(sender.phone()).map(Phone::href).orElse(null),
                    true,
                    words));
        facts.add(fact("language", words.languageName(concern.language().tag()), null, false, words));
        facts.add(fact("received", faces.moment(concern.received()), null, false, words));
        if (concern.times() > 1) facts.add(fact("times", words.number(concern.times()), null, false, words));
        facts.addAll(about(concern, words));
        var worker = concern.worker();
        if (worker != null) facts.add(fact("worker", worker.name(), null, false, words));
        return facts;
    }

    /** The entry at its own desk and as the public sees it, where it still does. */
    private List<Fact> about(Concern concern, Words words) {
        var subject = concern.subject();
        var entry = subject.entry();
        if (entry == null && subject.page().isEmpty()) return List.of();
        if (entry == null) return List.of(fact("about", subject.page(), "/de" + subject.page(), true, words));
        var published = directory.byId(entry, PortalLanguage.DE);
        var desk = published
                .map(p -> "/verwaltung/" + p.kind().noun() + "/" + entry)
                .orElse(null);
        var title = Said.german(subject.title(), words.language());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.get("feedback.desk.fact.about"), title, desk, false));
        published.ifPresent(p ->
                facts.add(fact("portal", words.get("feedback.desk.fact.portal.view"), "/de" + p.path(), false, words)));
        return facts;
    }

    private static Fact fact(String name, String value, @Nullable String href, boolean ltr, Words words) {
        return new Fact(words.get("feedback.desk.fact." + name), Said.of(value), href, ltr);
    }

    private Answer answer(Concern concern, Words words) {
        var language = concern.language();
        var theirs = messages.in(language);
        return new Answer(
                concern.sender().mail(),
                words.languageName(language.tag()),
                language.tag(),
                language.direction(),
                theirs.get("notification.greeting"),
                theirs.get("notification.farewell"));
    }

    private static @Nullable Call call(String phone) {
        return Phone.read(phone).map(p -> new Call(p.shown(), p.href())).orElse(null);
    }

    private static List<Step> history(ConcernDesk.Opened opened, Words words, ConcernWords faces) {
        var steps = new ArrayList<Step>();
        var concern = opened.concern();
        steps.add(new Step(
                words.get("feedback.desk.step.received"), faces.moment(concern.received()), "inbox", List.of()));
        for (var note : opened.notes())
            steps.add(new Step(
                    words.get("feedback.desk.step." + note.kind().tag(), note.by()),
                    faces.moment(note.at()),
                    note.kind() == Note.Kind.ANSWER ? "send" : "pencil",
                    ConcernWords.paragraphs(note.text())));
        var closed = concern.closed();
        if (closed != null)
            steps.add(new Step(words.get("feedback.desk.step.done"), faces.moment(closed), "check", List.of()));
        return steps;
    }

    private static List<Deed> deeds(Concern concern, Words words) {
        if (concern.state() == Concern.State.DONE)
            return concern.blanked()
                    ? List.of()
                    : List.of(new Deed("wiederaufnahme", words.get("feedback.desk.reopen"), "undo", false));
        var me = Actor.find().map(Actor::id).orElse(null);
        var worker = concern.worker();
        var deeds = new ArrayList<Deed>();
        if (worker == null || !worker.id().equals(me))
            deeds.add(new Deed("uebernahme", words.get("feedback.desk.take"), "person", worker == null));
        deeds.add(new Deed("abschluss", words.get("feedback.desk.finish"), "check", false));
        return deeds;
    }
}
