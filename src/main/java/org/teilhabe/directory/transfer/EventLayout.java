package org.teilhabe.directory.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Schedule;

/** The columns of events. A moved date reads {@code 2026-12-22 = 2026-12-21T15:00 / 2026-12-21T17:00}. */
final class EventLayout extends Layout {
    private static final String RULE =
            "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|COUNT|UNTIL|WKST)=[A-Z0-9,+-]+)*";

    @Override
    Kind kind() {
        return Kind.EVENT;
    }

    @Override
    List<String> factColumns() {
        var columns = new ArrayList<>(List.of("start", "end", "rule", "except", "moved"));
        columns.addAll(ConditionColumns.NAMES);
        columns.addAll(List.of("provider", "offer", "place", "online_url", "capacity", "url"));
        return columns;
    }

    @Override
    Map<String, Kind> references() {
        return Map.of("provider", Kind.ORGANISATION, "offer", Kind.OFFER, "place", Kind.PLACE);
    }

    @Override
    void print(Facts facts, References references, Cells out) {
        var event = (EventFacts) facts;
        var schedule = event.schedule();
        out.put("start", schedule.start())
                .put("end", schedule.end())
                .put("rule", schedule.rule())
                .all(
                        "except",
                        schedule.except().stream().map(LocalDate::toString).toList())
                .all(
                        "moved",
                        schedule.moved().stream()
                                .map(m -> m.from() + "=" + m.start() + "/" + m.end())
                                .toList());
        ConditionColumns.print(event.common(), out);
        out.put("provider", references.name(event.provider()))
                .put("offer", references.name(event.offer()))
                .put("place", references.name(event.place()))
                .put("online_url", event.onlineUrl())
                .put("capacity", event.capacity())
                .put("url", event.url());
    }

    @Override
    @Nullable
    Facts read(RowInput in, Surroundings around) {
        var schedule = schedule(in);
        var common = ConditionColumns.read(in, around);
        var provider = reference(in, "provider", Kind.ORGANISATION, "organisation", around);
        var offer = reference(in, "offer", Kind.OFFER, "offer", around);
        var place = reference(in, "place", Kind.PLACE, "place", around);
        var online = in.url("online_url");
        var capacity = in.number("capacity", 1, 100_000);
        var contacts = ContactColumns.read(in);
        var url = in.url("url");
        return schedule == null
                ? null
                : new EventFacts(common, schedule, provider, offer, place, online, capacity, contacts, url);
    }

    private static @Nullable Schedule schedule(RowInput in) {
        for (var column : List.of("start", "end")) if (in.cell(column).isEmpty()) in.fault(column, "needed");
        var start = in.moment("start");
        var end = in.moment("end");
        var rule = rule(in);
        var except = except(in);
        var moved = moved(in);
        if (start == null || end == null) return null;
        if (!start.isBefore(end)) {
            in.fault("end", "order");
            return null;
        }
        try {
            return new Schedule(start, end, rule, except, moved);
        } catch (IllegalArgumentException e) {
            in.fault("rule", "rule", RowInput.orEmpty(rule));
            return null;
        }
    }

    private static @Nullable String rule(RowInput in) {
        var rule = in.optional("rule", 200);
        if (rule == null || in.asItWas("rule")) return rule;
        var plain = rule.replaceFirst("^RRULE:", "");
        if (plain.matches(RULE)) return plain;
        in.fault("rule", "rule", rule);
        return null;
    }

    private static List<LocalDate> except(RowInput in) {
        var days = new ArrayList<LocalDate>();
        for (var word : in.words("except")) {
            var day = RowInput.day(word);
            if (day == null) in.fault("except", "date", word);
            else days.add(day);
        }
        return days;
    }

    private static List<Schedule.Moved> moved(RowInput in) {
        var all = new ArrayList<Schedule.Moved>();
        for (var word : in.words("moved")) {
            var parts = word.split("[=/]", 3);
            var from = RowInput.day(parts[0].strip());
            var start = parts.length == 3 ? in.moment("moved", parts[1]) : null;
            var end = parts.length == 3 ? in.moment("moved", parts[2]) : null;
            if (from == null || start == null || end == null) in.fault("moved", "moved", word);
            else if (!start.isBefore(end)) in.fault("moved", "order");
            else all.add(new Schedule.Moved(from, start, end));
        }
        return all;
    }
}
