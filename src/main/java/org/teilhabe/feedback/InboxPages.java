package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.teilhabe.feedback.web.InboxPage;
import org.teilhabe.feedback.web.InboxPage.Filter;
import org.teilhabe.feedback.web.InboxPage.Row;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the list of concerns. */
@Component
class InboxPages {
    private final Inbox inbox;
    private final DeskShells shells;
    private final Clock clock;

    InboxPages(Inbox inbox, DeskShells shells, Clock clock) {
        this.inbox = inbox;
        this.shells = shells;
        this.clock = clock;
    }

    /** What the reader chose, as it stands in the address. */
    record Choice(String state, String kind, boolean mine, int page) {
        Choice in(String other) {
            return new Choice(other, kind, mine, 1);
        }

        Choice of(String other) {
            return new Choice(state, other, mine, 1);
        }

        Choice mine(boolean only) {
            return new Choice(state, kind, only, 1);
        }

        Choice page(int other) {
            return new Choice(state, kind, mine, other);
        }

        Concern.@Nullable State wantedState() {
            return switch (state) {
                case "neu" -> Concern.State.NEW;
                case "arbeit" -> Concern.State.WORKING;
                case "erledigt" -> Concern.State.DONE;
                default -> null;
            };
        }

        String href() {
            var address = UriComponentsBuilder.fromPath(FeedbackRail.HREF);
            if (!state.isEmpty()) address.queryParam("stand", state);
            if (!kind.isEmpty()) address.queryParam("art", kind);
            if (mine) address.queryParam("meine", "1");
            if (page > 1) address.queryParam("seite", page);
            return address.build().encode().toUriString();
        }
    }

    InboxPage page(Choice choice, HttpServletRequest request) {
        var shell = shells.of(request, FeedbackRail.HREF, "feedback.desk.title");
        var words = shell.words();
        UUID me = Actor.find().map(Actor::id).orElse(null);
        var found = inbox.find(new Inbox.Wanted(
                choice.wantedState(),
                ConcernKind.byNoun(choice.kind()).orElse(null),
                choice.mine() ? me : null,
                choice.page()));
        var first = (choice.page() - 1) * Inbox.PAGE + 1L;
        var last = first + found.concerns().size() - 1;
        var pressing = inbox.pressing();
        var trapped = inbox.trapped();
        var faces = new ConcernWords(words, clock);
        return new InboxPage(
                shell,
                states(choice, words),
                kinds(choice, words),
                owners(choice, words),
                pressing == 0 ? null : words.get("feedback.desk.pressing", pressing),
                found.concerns().stream().map(c -> row(c, faces, words)).toList(),
                found.concerns().isEmpty() ? "" : words.get("feedback.desk.range", first, last, found.total()),
                choice.page() > 1 ? choice.page(choice.page() - 1).href() : null,
                last < found.total() && !found.concerns().isEmpty()
                        ? choice.page(choice.page() + 1).href()
                        : null,
                trapped == 0 ? null : words.get("feedback.desk.trapped", trapped));
    }

    private List<Filter> states(Choice choice, Words words) {
        var counts = inbox.counts();
        long waiting = counts.getOrDefault(Concern.State.NEW, 0L);
        long working = counts.getOrDefault(Concern.State.WORKING, 0L);
        return List.of(
                state(choice, "", "feedback.desk.open", waiting + working, words),
                state(choice, "neu", "feedback.desk.state.new", waiting, words),
                state(choice, "arbeit", "feedback.desk.state.working", working, words),
                state(choice, "erledigt", "feedback.desk.state.done", null, words));
    }

    private static Filter state(Choice choice, String state, String key, @Nullable Long count, Words words) {
        return new Filter(
                words.get(key), choice.in(state).href(), choice.state().equals(state), count);
    }

    private static List<Filter> kinds(Choice choice, Words words) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(
                words.get("feedback.desk.kind.all"),
                choice.of("").href(),
                choice.kind().isEmpty(),
                null));
        Arrays.stream(ConcernKind.values())
                .map(k -> new Filter(
                        words.get("feedback.desk.kinds." + k.tag()),
                        choice.of(k.noun()).href(),
                        choice.kind().equals(k.noun()),
                        null))
                .forEach(filters::add);
        return filters;
    }

    private static List<Filter> owners(Choice choice, Words words) {
        return List.of(
                new Filter(
                        words.get("feedback.desk.everybody"), choice.mine(false).href(), !choice.mine(), null),
                new Filter(words.get("feedback.desk.mine"), choice.mine(true).href(), choice.mine(), null));
    }

    private Row row(Concern concern, ConcernWords faces, Words words) {
        var due = concern.due();
        var worker = concern.worker();
        return new Row(
                FeedbackRail.HREF + "/" + concern.id(),
                concern.number().toString(),
                words.get("feedback.desk.kind." + concern.kind().tag()),
                concern.kind().icon(),
                faces.about(concern),
                faces.why(concern),
                words.languageName(concern.language().tag()),
                faces.day(concern.received()),
                due == null ? null : words.get("feedback.desk.due", words.date(due)),
                due != null
                        && concern.state() != Concern.State.DONE
                        && due.isBefore(LocalDate.now(clock).plusDays(8)),
                faces.state(concern),
                worker == null ? "" : worker.name());
    }
}
