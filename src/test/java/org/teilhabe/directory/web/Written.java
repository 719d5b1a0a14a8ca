package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** What an editor types, and what a page's form holds. */
final class Written {
    private static final Pattern ID = Pattern.compile("/verwaltung/[a-z]+/([0-9a-f-]{36})");

    private Written() {}

    /** The topic that {@link #offer} names. */
    static void topicAt(Centre centre, Taxonomy taxonomy) {
        CurrentCentre.run(centre, () -> {
            if (taxonomy.terms().categories().containsKey("deutsch-lernen")) return;
            taxonomy.save(new Category(
                    "deutsch-lernen",
                    null,
                    1,
                    "letters",
                    false,
                    Map.of("de", "Deutsch lernen"),
                    Map.of(),
                    Map.of(),
                    0));
        });
    }

    static Map<String, Object> offer(String title) {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", UUID.randomUUID().toString());
        form.put("title", title);
        form.put("summary", "Deutsch sprechen, Kaffee trinken.");
        form.put("body", "Kommen Sie **einfach** vorbei.");
        form.put("categories.main", "deutsch-lernen");
        form.put("cost.kind", "free");
        return form;
    }

    static Map<String, Object> event(String title) {
        var form = offer(title);
        form.put("schedule.date", "2027-03-02");
        form.put("schedule.from", "15:00");
        form.put("schedule.to", "17:00");
        form.put("schedule.repeat", "weekly");
        form.put("schedule.days", "tu");
        form.put("schedule.ends", "count");
        form.put("schedule.count", "4");
        form.put("place.online", "https://treffen.example/cafe");
        return form;
    }

    /** The form {@code f} of a page as a browser would send it, without its buttons. */
    static Map<String, Object> formOf(String html) {
        var form = new LinkedHashMap<String, Object>();
        for (var field : Jsoup.parse(html).select("#f input[name], #f textarea[name], #f select[name]")) {
            if (field.closest("template") != null) continue;
            var name = field.attr("name");
            if (name.equals("_csrf")) continue;
            if (field.is("[type=checkbox], [type=radio]") && !field.hasAttr("checked")) continue;
            var value = field.is("select")
                    ? field.select("option[selected]").attr("value")
                    : field.is("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
            form.merge(name, value, Written::both);
        }
        return form;
    }

    static Object both(Object one, Object two) {
        var both = new ArrayList<Object>();
        if (one instanceof Collection<?> many) both.addAll(many);
        else both.add(one);
        both.add(two);
        return both;
    }

    static String idIn(String location) {
        var found = ID.matcher(location);
        if (!found.find()) throw new AssertionError("No id in " + location);
        return found.group(1);
    }
}
