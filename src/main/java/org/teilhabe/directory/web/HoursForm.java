package org.teilhabe.directory.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Notation;
import org.teilhabe.platform.time.Rule;

/** The fields of {@link Hours}: a row for days and times with a lunch break, or one line for a contact. */
final class HoursForm {
    private HoursForm() {}

    static void write(@Nullable Hours hours, String group, Form.Filling form) {
        if (hours == null) return;
        var rules = hours.rules();
        var row = 0;
        for (var i = 0; i < rules.size(); i++, row++) {
            var rule = rules.get(i);
            var name = group + "." + row + ".";
            form.all(name + "days", rule.days().stream().map(Rule::code).toList())
                    .put(name + "from", rule.from());
            var next = i + 1 < rules.size() ? rules.get(i + 1) : null;
            if (next != null && continues(rule, next)) {
                form.put(name + "pause", rule.to())
                        .put(name + "again", next.from())
                        .put(name + "to", next.to());
                i++;
            } else form.put(name + "to", rule.to());
        }
        form.tick(group + ".appointment", hours.byAppointment()).tick(group + ".holidays", !hours.closedOnHolidays());
    }

    private static boolean continues(Rule before, Rule next) {
        return before.days().equals(next.days())
                && !before.to().equals(LocalTime.MIDNIGHT)
                && before.to().isBefore(next.from());
    }

    static @Nullable Hours read(Input in, String group) {
        var rules = new ArrayList<Rule>();
        for (var i : in.form().rows(group)) if (in.form().any(group + "." + i)) row(in, group + "." + i + ".", rules);
        var appointment = in.ticked(group + ".appointment");
        return rules.isEmpty() && !appointment ? null : new Hours(rules, !in.ticked(group + ".holidays"), appointment);
    }

    private static void row(Input in, String row, List<Rule> rules) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(in.choices(row + "days", Rule::day));
        var from = in.time(row + "from");
        var to = in.time(row + "to");
        var pause = in.time(row + "pause");
        var again = in.time(row + "again");
        if (days.isEmpty()) in.fault(row + "days", "directory.form.hours.days");
        if (in.form().get(row + "from").isBlank()) in.fault(row + "from", "directory.form.needed.time");
        if (in.form().get(row + "to").isBlank()) in.fault(row + "to", "directory.form.needed.time");
        if (from == null || to == null) return;
        if ((pause == null) != (again == null)) {
            in.fault(row + "pause", "directory.form.hours.pause");
            if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT))
                in.fault(row + "to", "directory.form.hours.order");
        } else if (pause == null || again == null) rule(in, row + "to", days, from, to, rules);
        else if (!pause.isBefore(again)) in.fault(row + "again", "directory.form.hours.order");
        else {
            rule(in, row + "pause", days, from, pause, rules);
            rule(in, row + "to", days, again, to, rules);
        }
    }

    private static void rule(
            Input in, String name, Set<DayOfWeek> days, LocalTime from, LocalTime to, List<Rule> rules) {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) in.fault(name, "directory.form.hours.order");
        else if (!days.isEmpty()) rules.add(new Rule(days, from, to));
    }

    /** One line such as {@code Mo–Do 9–12 und 13–16}. */
    static void writeLine(@Nullable Hours hours, String row, Form.Filling form) {
        if (hours == null) return;
        form.put(row + "hours", Notation.write(hours.rules()))
                .tick(row + "appointment", hours.byAppointment())
                .tick(row + "holidays", !hours.closedOnHolidays());
    }

    static @Nullable Hours readLine(Input in, String row) {
        var rules = Notation.read(in.line(row + "hours", 200));
        if (rules.isEmpty()) in.fault(row + "hours", "directory.form.hours.line");
        var read = rules.orElse(List.of());
        var appointment = in.ticked(row + "appointment");
        return read.isEmpty() && !appointment ? null : new Hours(read, !in.ticked(row + "holidays"), appointment);
    }
}
