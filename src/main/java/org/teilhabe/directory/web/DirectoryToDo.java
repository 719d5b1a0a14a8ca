package org.teilhabe.directory.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.ToDo;
import org.teilhabe.platform.web.WeekFigure;

/** What waits for the editors: reviews, translations, entries to check, things begun and not finished. */
@Component
class DirectoryToDo implements ToDo, WeekFigure {
    private static final Set<Role> EDITORS = Set.of(Role.REDAKTION, Role.LEITUNG);
    private static final int SINGLY = 3;

    private final Figures figures;
    private final Drafts drafts;
    private final VerificationPeriod period;
    private final Clock clock;

    DirectoryToDo(Figures figures, Drafts drafts, VerificationPeriod period, Clock clock) {
        this.figures = figures;
        this.drafts = drafts;
        this.period = period;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Item> items(Actor actor, Words words) {
        var items = new ArrayList<Item>();
        var now = figures.now();
        reviews(now, words, items);
        mine(actor, words, items);
        translations(now, words, items);
        if (now.changed() > 0)
            items.add(item(
                    words, "pencil", "soft", "changed", now.changed(), 45, "/verwaltung/angebote?zustand=changed"));
        if (now.stale() > 0)
            items.add(new Item(
                    "clock",
                    "soft",
                    words.get("directory.desk.todo.stale", now.stale()),
                    words.get("directory.desk.todo.stale.text", period.months()),
                    "/verwaltung/angebote?ungeprueft=ja&sortierung=verified",
                    words.get("directory.desk.todo.stale.action"),
                    40,
                    EDITORS));
        return items;
    }

    private void reviews(Figures.Now now, Words words, List<Item> items) {
        var moments = new Moments(words, clock);
        var waiting = figures.reviews(SINGLY);
        for (var review : waiting)
            items.add(new Item(
                    "flag",
                    "warn",
                    words.get("directory.desk.todo.review", review.title()),
                    words.get(
                            "directory.desk.todo.review.text",
                            words.get("directory.desk.kind." + review.kind().tag()),
                            review.by(),
                            moments.say(review.at().toInstant())),
                    "/verwaltung/" + review.kind().noun() + "/" + review.id(),
                    words.get("directory.desk.todo.review.action"),
                    70,
                    EDITORS));
        if (now.reviews() > SINGLY)
            items.add(item(
                    words,
                    "flag",
                    "warn",
                    "reviews",
                    now.reviews() - SINGLY,
                    69,
                    "/verwaltung/angebote?zustand=review"));
    }

    private void mine(Actor actor, Words words, List<Item> items) {
        var moments = new Moments(words, clock);
        for (var draft : drafts.mine().stream().limit(SINGLY).toList()) {
            items.add(new Item(
                    "pencil",
                    "soft",
                    words.get(
                            "directory.desk.todo.unsaved",
                            draft.title().isEmpty() ? words.get("directory.desk.untitled") : draft.title()),
                    words.get(
                            "directory.desk.todo.unsaved.text",
                            words.get("directory.desk.kind." + draft.kind().tag()),
                            moments.say(draft.at())),
                    draft.href(),
                    words.get("directory.desk.todo.unsaved.action"),
                    60,
                    Set.of()));
        }
        for (var back : figures.returnedTo(actor.displayName(), SINGLY))
            items.add(new Item(
                    "reply",
                    "warn",
                    words.get("directory.desk.todo.returned", back.title()),
                    words.get("directory.desk.todo.returned.text"),
                    "/verwaltung/" + back.kind().noun() + "/" + back.id(),
                    words.get("directory.desk.todo.unsaved.action"),
                    65,
                    Set.of()));
        var begun = figures.draftsOf(actor.displayName(), SINGLY);
        for (var draft : begun)
            items.add(new Item(
                    "pencil",
                    "soft",
                    words.get("directory.desk.todo.draft", draft.title()),
                    words.get(
                            "directory.desk.todo.draft.text",
                            words.get("directory.desk.kind." + draft.kind().tag()),
                            moments.say(draft.at().toInstant())),
                    "/verwaltung/" + draft.kind().noun() + "/" + draft.id(),
                    words.get("directory.desk.todo.unsaved.action"),
                    35,
                    Set.of()));
    }

    private void translations(Figures.Now now, Words words, List<Item> items) {
        var languages = figures.languages();
        if (now.outdated() > 0) {
            var last = figures.lastOutdating();
            var text = last.isEmpty()
                    ? ""
                    : words.get(
                            "directory.desk.todo.outdated.text",
                            last.getFirst().title(),
                            new Moments(words, clock).say(last.getFirst().at().toInstant()),
                            names(
                                    words,
                                    languages.stream()
                                            .sorted(Comparator.comparingInt(Figures.OfLanguage::outdated)
                                                    .reversed())
                                            .filter(l -> l.outdated() > 0)
                                            .map(Figures.OfLanguage::language)
                                            .toList()));
            items.add(new Item(
                    "swap",
                    "soft",
                    words.get("directory.desk.todo.outdated", now.outdated()),
                    text,
                    "/verwaltung/uebersetzungen?stand=outdated",
                    words.get("directory.desk.todo.outdated.action"),
                    55,
                    EDITORS));
        }
        if (now.machine() > 0)
            items.add(item(
                    words, "info", "soft", "machine", now.machine(), 30, "/verwaltung/uebersetzungen?stand=machine"));
        var missing = languages.stream().mapToInt(Figures.OfLanguage::missing).sum();
        if (missing > 0)
            items.add(new Item(
                    "swap",
                    "soft",
                    words.get("directory.desk.todo.missing", missing),
                    words.get(
                            "directory.desk.todo.missing.text",
                            names(
                                    words,
                                    languages.stream()
                                            .filter(l -> l.missing() > 0)
                                            .sorted(Comparator.comparingInt(Figures.OfLanguage::missing)
                                                    .reversed())
                                            .map(Figures.OfLanguage::language)
                                            .toList())),
                    "/verwaltung/uebersetzungen?stand=missing",
                    words.get("directory.desk.todo.outdated.action"),
                    25,
                    EDITORS));
    }

    /** The first three, and that there are more. */
    private static String names(Words words, List<PortalLanguage> languages) {
        var first =
                languages.stream().limit(SINGLY).map(l -> Heads.name(words, l)).collect(Collectors.joining(", "));
        return languages.size() > SINGLY
                ? words.get("directory.desk.and-more", first, languages.size() - SINGLY)
                : first;
    }

    private static Item item(Words words, String icon, String tone, String what, int count, int urgency, String href) {
        return new Item(
                icon,
                tone,
                words.get("directory.desk.todo." + what, count),
                words.get("directory.desk.todo." + what + ".text"),
                href,
                words.get("directory.desk.todo." + what + ".action"),
                urgency,
                EDITORS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> figures(Words words) {
        var now = figures.now();
        var week = figures.week();
        return List.of(
                new Figure(
                        50,
                        words.get("directory.desk.week.published"),
                        words.number(week.published()),
                        "/verwaltung/angebote?sortierung=updated"),
                new Figure(
                        51,
                        words.get("directory.desk.week.translated"),
                        words.number(week.translated()),
                        "/verwaltung/uebersetzungen"),
                new Figure(
                        52,
                        words.get("directory.desk.week.stale", period.months()),
                        words.number(now.stale()),
                        "/verwaltung/angebote?ungeprueft=ja&sortierung=verified"));
    }
}
