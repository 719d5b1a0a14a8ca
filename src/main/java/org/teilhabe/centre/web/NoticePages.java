package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.Notice;
import org.teilhabe.centre.NoticeDesk;
import org.teilhabe.centre.NoticeKind;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the pages of the service notices. */
@Component
class NoticePages {
    private final NoticeDesk desk;
    private final DeskShells shells;
    private final Clock clock;

    NoticePages(NoticeDesk desk, DeskShells shells, Clock clock) {
        this.desk = desk;
        this.shells = shells;
        this.clock = clock;
    }

    /** From when to when, as typed. */
    record Dates(LocalDateTime from, @Nullable LocalDateTime to) {}

    NoticesPage list(HttpServletRequest request) {
        var shell = shells.of(request, NoticeController.HERE, "centre.notices.title");
        var all = desk.all();
        return new NoticesPage(
                shell,
                rows(all, Notice.Phase.IN_FORCE, shell.words()),
                rows(all, Notice.Phase.SCHEDULED, shell.words()).reversed(),
                rows(all, Notice.Phase.PAST, shell.words()));
    }

    boolean past(Notice notice) {
        return notice.phase(now()) == Notice.Phase.PAST;
    }

    PastNoticePage past(HttpServletRequest request, Notice notice) {
        var shell = shells.of(request, NoticeController.HERE, "centre.notices.past.title");
        var words = shell.words();
        return new PastNoticePage(
                shell,
                row(notice, words),
                PortalLanguage.full().stream()
                        .filter(l -> !notice.title().in(l).fallback()
                                || !notice.text().in(l).fallback())
                        .map(l -> said(notice, l, words))
                        .toList());
    }

    private static PastNoticePage.Said said(Notice notice, PortalLanguage language, Words words) {
        var own = Stream.of(notice.title(), notice.text(), notice.urgent())
                .map(t -> t.in(language))
                .map(w -> w.fallback() ? "" : w.text())
                .toList();
        return new PastNoticePage.Said(
                words.languageName(language.tag()),
                language.tag(),
                language.direction(),
                own.get(0),
                own.get(1),
                own.get(2));
    }

    private List<NoticesPage.Row> rows(List<Notice> all, Notice.Phase phase, Words words) {
        return all.stream()
                .filter(n -> n.phase(now()) == phase)
                .sorted(Comparator.comparing(Notice::from).reversed())
                .map(n -> row(n, words))
                .toList();
    }

    private static NoticesPage.Row row(Notice notice, Words words) {
        var languages = PortalLanguage.full().stream()
                .filter(l -> notice.spokenIn(l) == l)
                .count();
        var spoken = notice.spokenIn(words.language());
        return new NoticesPage.Row(
                NoticeController.HERE + "/" + notice.id(),
                words.get("centre.kind." + notice.kind().word()),
                tone(notice.kind()),
                notice.title().in(spoken).text(),
                notice.text().in(spoken).text(),
                spoken.tag(),
                when(notice, words),
                words.get("centre.notices.languages", languages));
    }

    private static String tone(NoticeKind kind) {
        return switch (kind) {
            case URGENT, CLOSED -> "risk";
            case RESTRICTED -> "warn";
            case INFORMATION -> "info";
        };
    }

    /** A notice to the end of a day names that day, not the midnight after it. */
    private static String when(Notice notice, Words words) {
        var from = moment(notice.from(), words);
        var end = notice.to();
        if (end == null) return words.get("centre.notices.from-on", from);
        var whole = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (whole && notice.from().plusDays(1).equals(end)) return words.get("centre.notices.on-day", from);
        return words.get(
                "centre.notices.from-to",
                from,
                whole ? words.date(end.toLocalDate().minusDays(1)) : moment(end, words));
    }

    private static String moment(LocalDateTime at, Words words) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.date(at.toLocalDate())
                : words.get(
                        "centre.notices.moment",
                        words.date(at.toLocalDate()),
                        words.get("time.clock", words.time(at.toLocalTime())));
    }

    /** What a new notice begins with: information, now, for a week. */
    Map<String, String> fresh() {
        var values = freshDates();
        values.put("kind", NoticeKind.INFORMATION.name());
        return values;
    }

    Map<String, String> freshDates() {
        var now = now();
        return SectionForm.map(
                "fromDate",
                now.toLocalDate(),
                "fromTime",
                "",
                "toDate",
                now.toLocalDate().plusDays(7),
                "toTime",
                "");
    }

    static Map<String, String> values(Notice notice) {
        var end = notice.to();
        var whole = end != null && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        var values = SectionForm.map(
                "kind", notice.kind().name(),
                "fromDate", notice.from().toLocalDate(),
                "fromTime", time(notice.from()),
                "toDate", end == null ? "" : whole ? end.toLocalDate().minusDays(1) : end.toLocalDate(),
                "toTime", end == null || whole ? "" : time(end));
        values.putAll(Tongues.values(parts(notice)));
        return values;
    }

    private static String time(LocalDateTime at) {
        var time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return time.equals(LocalTime.MIDNIGHT) ? "" : time.toString();
    }

    private static List<Tongues.Part> parts(@Nullable Notice notice) {
        return List.of(
                new Tongues.Part(
                        "title",
                        "centre.field.notice-title",
                        Field.Kind.WIDE,
                        120,
                        notice == null ? Text.NONE : notice.title()),
                new Tongues.Part(
                        "text",
                        "centre.field.notice-text",
                        Field.Kind.AREA,
                        1_000,
                        notice == null ? Text.NONE : notice.text()),
                new Tongues.Part(
                        "urgent",
                        "centre.field.urgent",
                        Field.Kind.AREA,
                        500,
                        notice == null ? Text.NONE : notice.urgent()));
    }

    NoticeDesk.Draft read(Filled form, @Nullable Notice before) {
        var parts = parts(before);
        var kind = Arrays.stream(NoticeKind.values())
                .filter(k -> k.name().equals(form.raw("kind")))
                .findFirst();
        if (kind.isEmpty()) form.wrong("kind", "field.choice");
        var dates = dates(form, before);
        if (before == null || !dates.equals(new Dates(minutes(before), before.to())))
            form.also(told(desk.wrong(dates.from(), dates.to())));
        var title = Tongues.read(form, parts.get(0), true);
        var text = Tongues.read(form, parts.get(1), true);
        var urgent = Tongues.read(form, parts.get(2), false);
        for (var language : Tongues.all()) whole(form, language);
        form.rejectIfAny();
        return new NoticeDesk.Draft(kind.orElseThrow(), kept(dates.from(), before), dates.to(), title, text, urgent);
    }

    /** Half a translation would be read by nobody: what is begun has a heading and a text. */
    private static void whole(Filled form, PortalLanguage language) {
        var prefix = language.tag() + ".";
        if (Stream.of("title", "text", "urgent")
                .allMatch(n -> form.raw(prefix + n).isEmpty())) return;
        for (var name : List.of("title", "text"))
            if (form.raw(prefix + name).isEmpty()) form.wrong(prefix + name, "centre.notice.half", language);
    }

    /** Forms know minutes; a beginning that was not touched keeps its seconds. */
    private static LocalDateTime kept(LocalDateTime from, @Nullable Notice before) {
        return before != null && minutes(before).equals(from) ? before.from() : from;
    }

    private static LocalDateTime minutes(Notice notice) {
        return notice.from().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Without a time it begins with the day, today at once, and ends with the day. */
    Dates dates(Filled form, @Nullable Notice before) {
        var now = now();
        var fromDate = form.requiredDate("fromDate").orElse(now.toLocalDate());
        var from = fromDate.atTime(form.time("fromTime", beginning(fromDate, now, before)));
        var toDate = form.date("toDate");
        var toTime = form.time("toTime", LocalTime.MIDNIGHT);
        if (toDate.isEmpty()) {
            if (!form.raw("toTime").isEmpty() && form.raw("toDate").isEmpty()) form.wrong("toDate", "field.missing");
            return new Dates(from, null);
        }
        var to = form.raw("toTime").isEmpty()
                ? toDate.get().plusDays(1).atStartOfDay()
                : toDate.get().atTime(toTime);
        return new Dates(from, to);
    }

    private static LocalTime beginning(LocalDate day, LocalDateTime now, @Nullable Notice before) {
        var stands = before != null && before.from().equals(day.atStartOfDay());
        return day.equals(now.toLocalDate()) && !stands
                ? now.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : LocalTime.MIDNIGHT;
    }

    EntryPage form(
            HttpServletRequest request,
            @Nullable Notice notice,
            Map<String, String> values,
            List<Rejected.Fault> faults,
            boolean conflict) {
        var shell = shells.of(
                request, NoticeController.HERE, notice == null ? "centre.notices.new" : "centre.notices.change");
        var words = shell.words();
        var told = told(faults);
        var layout = new Layout(words, values, told)
                .group("centre.group.notice")
                .choice("kind", "centre.field.kind", kinds(words));
        period(layout);
        layout.group("centre.group.german")
                .wide("title", "centre.field.notice-title")
                .area("text", "centre.field.notice-text")
                .optionalArea("urgent", "centre.field.urgent");
        return new EntryPage(
                shell,
                words.get("centre.notices.lead"),
                NoticeController.HERE + "/"
                        + (notice == null ? "neu" : notice.id().toString()),
                NoticeController.HERE,
                words.get(notice == null ? "centre.notices.announce" : "centre.save"),
                notice == null ? 0 : notice.version(),
                layout.groups(),
                Tongues.folds(words, parts(notice), values, told),
                layout.problems(),
                conflict && notice != null ? SectionPages.differences(layout.groups(), values(notice)) : List.of());
    }

    /** The second of two clicks: the words stand, only the dates are asked. */
    EntryPage again(
            HttpServletRequest request, Notice notice, Map<String, String> values, List<Rejected.Fault> faults) {
        var shell = shells.of(request, NoticeController.HERE, "centre.notices.again.title");
        var words = shell.words();
        var layout = new Layout(words, values, told(faults))
                .groupTitled(
                        notice.title().german(),
                        (notice.text().german() + " " + notice.urgent().german()).strip());
        period(layout);
        return new EntryPage(
                shell,
                words.get("centre.notices.again.lead"),
                NoticeController.HERE + "/" + notice.id() + "/erneut",
                NoticeController.HERE,
                words.get("centre.notices.again.do"),
                0,
                layout.groups(),
                List.of(),
                layout.problems(),
                List.of());
    }

    private static void period(Layout layout) {
        layout.add(Field.Kind.DATE, "fromDate", "centre.field.from-date", false)
                .add(Field.Kind.TIME, "fromTime", "centre.field.from-time", true)
                .add(Field.Kind.DATE, "toDate", "centre.field.to-date", true)
                .add(Field.Kind.TIME, "toTime", "centre.field.to-time", true);
    }

    /** The desk knows one moment where the form has a date and a time. */
    private static List<Rejected.Fault> told(List<Rejected.Fault> faults) {
        return faults.stream()
                .map(f -> f.field().equals("from") || f.field().equals("to")
                        ? new Rejected.Fault(f.field() + "Date", f.key(), f.arguments())
                        : f)
                .toList();
    }

    private static List<Field.Choice> kinds(Words words) {
        return List.of(NoticeKind.INFORMATION, NoticeKind.RESTRICTED, NoticeKind.CLOSED, NoticeKind.URGENT).stream()
                .map(k -> new Field.Choice(
                        k.name(), words.get("centre.kind." + k.word()), words.get("centre.kind." + k.word() + ".hint")))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
