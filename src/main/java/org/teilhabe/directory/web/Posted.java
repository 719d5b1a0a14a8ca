package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What a form sent: its fields, and which of its buttons was pressed. */
record Posted(Form form, String deed, String add, String drop) {
    private static final Set<String> BUTTONS = Set.of("_csrf", "do", "add", "drop");

    static Posted of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, words) -> {
            if (BUTTONS.contains(name) || !name.matches("[a-zA-Z_][\\w.-]{0,80}")) return;
            var said = Arrays.stream(words).filter(w -> !w.isBlank()).toList();
            if (!said.isEmpty()) values.put(name, said);
        });
        return new Posted(
                Form.of(values), parameter(request, "do"), parameter(request, "add"), parameter(request, "drop"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A button that only changes how many rows the form has. */
    boolean changesRows() {
        return !add.isEmpty() || !drop.isEmpty();
    }

    Form withRowsChanged() {
        if (!add.isEmpty()) return form.with("more." + add, Integer.toString(form.more(add) + 1));
        return form.without(name -> name.equals(drop) || name.startsWith(drop + "."));
    }
}
