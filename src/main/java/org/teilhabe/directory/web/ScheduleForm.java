package org.teilhabe.directory.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Schedule;
import org.teilhabe.directory.web.Recurrence.Repeat;
import org.teilhabe.platform.time.Rule;

/** The fields of a {@link Schedule}: when, how it repeats, what is left out and what is moved. */
final class ScheduleForm {
    private ScheduleForm() {}

    static void write(Schedule schedule, Form.Filling form) {
        var start = schedule.start();
        form.put("schedule.date", start.toLocalDate())
                .put("schedule.from", start.toLocalTime())
                .put("schedule.to", schedule.end().toLocalTime());
        if (!schedule.end().toLocalDate().equals(start.toLocalDate()))
            form.put("schedule.last", schedule.end().toLocalDate());
        write(Recurrence.of(schedule.rule(), start), form);
        for (var i = 0; i < schedule.except().size(); i++)
            form.put("schedule.except." + i, schedule.except().get(i));
        for (var i = 0; i < schedule.moved().size(); i++) {
            var moved = schedule.moved().get(i);
            var row = "schedule.moved." + i + ".";
            form.put(row + "day", moved.from())
                    .put(row + "date", moved.start().toLocalDate())
                    .put(row + "from", moved.start().toLocalTime())
                    .put(row + "to", moved.end().toLocalTime());
            if (!moved.end().toLocalDate().equals(moved.start().toLocalDate()))
                form.put(row + "last", moved.end().toLocalDate());
        }
    }

    static void write(Recurrence recurrence, Form.Filling form) {
        form.put("schedule.repeat", recurrence.repeat().tag())
                .all("schedule.days", recurrence.days().stream().map(Rule::code).toList())
                .put("schedule.rule", recurrence.other());
        var weekday = recurrence.weekday();
        if (weekday != null) form.put("schedule.nth", recurrence.nth()).put("schedule.weekday", Rule.code(weekday));
        if (recurrence.repeat() == Repeat.ONCE || recurrence.repeat() == Repeat.OTHER) return;
        form.put("schedule.ends", recurrence.until() != null ? "until" : recurrence.count() > 0 ? "count" : "never")
                .put("schedule.until", recurrence.until());
        if (recurrence.count() > 0) form.put("schedule.count", recurrence.count());
    }

    /** @return null where something is wrong, which {@code in} then knows */
    static @Nullable Schedule read(Input in, @Nullable Schedule former) {
        var schedule = asFarAsGoes(in, former);
        return in.faulty() ? null : schedule;
    }

    /** Without the left-out and moved dates that do not fit: to show while somebody types. */
    static @Nullable Schedule asFarAsGoes(Input in, @Nullable Schedule former) {
        var start = moment(in, "schedule.date", "schedule.from");
        var end = end(in, "schedule.", start);
        if (start == null || end == null) return null;
        var recurrence = recurrence(in, start);
        if (!start.isBefore(end)) in.fault("schedule.to", "directory.form.schedule.end");
        if (recurrence == null || !start.isBefore(end)) return null;
        var same =
                former != null && Recurrence.of(former.rule(), former.start()).equals(recurrence);
        var rule = former != null && same ? former.rule() : recurrence.rule();
        var plain = schedule(in, start, end, rule);
        if (plain == null || !plain.series()) return plain;
        return new Schedule(start, end, rule, except(in, plain), moved(in, plain));
    }

    private static @Nullable Schedule schedule(
            Input in, LocalDateTime start, LocalDateTime end, @Nullable String rule) {
        try {
            var plain = new Schedule(start, end, rule, List.of(), List.of());
            if (takesPlace(plain, start.toLocalDate())) return plain;
            in.fault("schedule.date", "directory.form.schedule.first");
        } catch (IllegalArgumentException e) {
            in.fault(
                    in.form().get("schedule.repeat").equals(Repeat.OTHER.tag()) ? "schedule.rule" : "schedule.repeat",
                    "directory.form.schedule.rule");
        }
        return null;
    }

    static @Nullable Recurrence recurrence(Input in, LocalDateTime start) {
        var repeat = in.choice("schedule.repeat", Repeat::byTag);
        if (repeat == null || repeat == Repeat.ONCE) return Recurrence.ONCE;
        if (repeat == Repeat.OTHER) {
            var rule = in.line("schedule.rule", 300);
            if (rule.isEmpty()) in.fault("schedule.rule", "directory.form.schedule.rule");
            return rule.isEmpty() ? null : Recurrence.other(rule);
        }
        return ended(in, series(in, repeat, start), start);
    }

    private static Recurrence series(Input in, Repeat repeat, LocalDateTime start) {
        return switch (repeat) {
            case WEEKLY, BIWEEKLY -> {
                var days = EnumSet.noneOf(DayOfWeek.class);
                days.addAll(in.choices("schedule.days", Rule::day));
                yield Recurrence.weekly(
                        repeat == Repeat.BIWEEKLY, days.isEmpty() ? Set.of(start.getDayOfWeek()) : days);
            }
            case MONTHLY -> {
                var nth = in.choice("schedule.nth", ScheduleForm::nth);
                var weekday = in.choice("schedule.weekday", Rule::day);
                var week = (start.getDayOfMonth() - 1) / 7 + 1;
                yield Recurrence.monthly(
                        nth == null ? week > 4 ? -1 : week : nth, weekday == null ? start.getDayOfWeek() : weekday);
            }
            default -> Recurrence.yearly();
        };
    }

    private static Integer nth(String word) {
        if (!word.matches("[1-4]|-1")) throw new IllegalArgumentException(word);
        return Integer.valueOf(word);
    }

    private static @Nullable Recurrence ended(Input in, Recurrence series, LocalDateTime start) {
        var ends = in.choice("schedule.ends", word -> {
            if (!word.matches("never|until|count")) throw new IllegalArgumentException(word);
            return word;
        });
        if ("until".equals(ends)) {
            var until = in.date("schedule.until");
            if (until != null && !until.isBefore(start.toLocalDate())) return series.until(until);
            in.fault("schedule.until", "directory.form.schedule.until");
            return null;
        }
        if ("count".equals(ends)) {
            var count = in.number("schedule.count", 1, 500);
            if (count != null) return series.times(count);
            in.fault("schedule.count", "directory.form.number", 1, 500);
            return null;
        }
        return series;
    }

    private static List<LocalDate> except(Input in, Schedule plain) {
        var days = new ArrayList<LocalDate>();
        for (var i : in.form().rows("schedule.except")) {
            var name = "schedule.except." + i;
            var day = in.date(name);
            if (day == null || days.contains(day)) continue;
            if (takesPlace(plain, day)) days.add(day);
            else in.fault(name, "directory.form.schedule.no-date");
        }
        return days;
    }

    private static List<Schedule.Moved> moved(Input in, Schedule plain) {
        var moved = new ArrayList<Schedule.Moved>();
        for (var i : in.form().rows("schedule.moved")) {
            var row = "schedule.moved." + i + ".";
            if (!in.form().any("schedule.moved." + i)) continue;
            var day = in.date(row + "day");
            if (day == null) {
                in.fault(row + "day", "directory.form.needed.date");
                continue;
            }
            if (!takesPlace(plain, day)) {
                in.fault(row + "day", "directory.form.schedule.no-date");
                continue;
            }
            var start = moment(in, row + "date", row + "from");
            var end = end(in, row, start);
            if (start == null || end == null) continue;
            if (start.isBefore(end)) moved.add(new Schedule.Moved(day, start, end));
            else in.fault(row + "to", "directory.form.schedule.end");
        }
        return moved;
    }

    private static boolean takesPlace(Schedule plain, LocalDate day) {
        return plain.between(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), 50).stream()
                .anyMatch(o -> o.start().toLocalDate().equals(day));
    }

    private static @Nullable LocalDateTime moment(Input in, String date, String time) {
        var day = in.date(date);
        var at = in.time(time);
        if (in.form().get(date).isBlank()) in.fault(date, "directory.form.needed.date");
        if (in.form().get(time).isBlank()) in.fault(time, "directory.form.needed.time");
        return day == null || at == null ? null : day.atTime(at);
    }

    private static @Nullable LocalDateTime end(Input in, String row, @Nullable LocalDateTime start) {
        var at = in.time(row + "to");
        var last = in.date(row + "last");
        if (in.form().get(row + "to").isBlank()) in.fault(row + "to", "directory.form.needed.time");
        if (start == null || at == null) return null;
        return (last == null ? start.toLocalDate() : last).atTime(at);
    }
}
