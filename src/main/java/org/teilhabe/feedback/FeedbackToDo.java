package org.teilhabe.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.ToDo;
import org.teilhabe.platform.web.WeekFigure;

/** Barriers whose answer is due, what nobody has looked at yet, and what this person has taken on. */
@Component
class FeedbackToDo implements ToDo, WeekFigure {
    private final Inbox inbox;

    FeedbackToDo(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Actor actor, Words words) {
        var items = new ArrayList<Item>();
        var pressing = inbox.pressing();
        if (pressing > 0)
            items.add(new Item(
                    "access",
                    "risk",
                    words.get("feedback.desk.pressing", pressing),
                    words.get("feedback.desk.todo.pressing.text"),
                    FeedbackRail.HREF + "?art=barriere",
                    words.get("feedback.desk.todo.look"),
                    90,
                    FeedbackRail.ROLES));
        var waiting = inbox.waiting();
        if (waiting > 0)
            items.add(new Item(
                    "inbox",
                    "warn",
                    words.get("feedback.desk.todo.new", waiting),
                    words.get("feedback.desk.todo.new.text"),
                    FeedbackRail.HREF + "?stand=neu",
                    words.get("feedback.desk.todo.look"),
                    60,
                    FeedbackRail.ROLES));
        var mine = inbox.workedOnBy(actor.id());
        if (mine > 0)
            items.add(new Item(
                    "pencil",
                    "soft",
                    words.get("feedback.desk.todo.mine", mine),
                    words.get("feedback.desk.todo.mine.text"),
                    FeedbackRail.HREF + "?stand=arbeit&meine=1",
                    words.get("feedback.desk.todo.look"),
                    50,
                    Set.of()));
        return items;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> figures(Words words) {
        return List.of(new Figure(
                50, words.get("feedback.desk.week"), words.number(inbox.receivedInAWeek()), FeedbackRail.HREF));
    }
}
