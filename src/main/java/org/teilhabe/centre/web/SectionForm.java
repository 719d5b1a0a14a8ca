package org.teilhabe.centre.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Section;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.OfferChoices;
import org.teilhabe.platform.text.Words;

/** How a section of the profile is filled in at the desk: German words only, translations have a page of their own. */
interface SectionForm {
    Section section();

    /** What the fields hold for a part. */
    Map<String, String> values(Part part);

    void lay(Layout layout, Map<String, String> values);

    Part read(Filled form);

    /** What the profile at a glance says of it. */
    List<ProfilePage.Fact> facts(Part part, Words words);

    /** Facts that say something: keys and values by turns, empty values left out. */
    static List<ProfilePage.Fact> facts(Words words, Object... keysAndValues) {
        var facts = new java.util.ArrayList<ProfilePage.Fact>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            var said = value instanceof Text text ? text.german() : value.toString();
            if (!said.isEmpty()) facts.add(new ProfilePage.Fact(words.get((String) keysAndValues[i]), said));
        }
        return facts;
    }

    static Map<String, String> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            map.put((String) namesAndValues[i], value instanceof Text text ? text.german() : value.toString());
        }
        return map;
    }

    /** Items that stay, in the order typed beside them: not marked for removal, not left empty. */
    static List<String> kept(Filled form, String prefix) {
        return Layout.rows(form.values(), prefix).stream()
                .map(n -> prefix + "." + n + ".")
                .filter(item -> !form.ticked(item + "remove"))
                .filter(item -> !Layout.empty(form.values(), item))
                .sorted(java.util.Comparator.comparingInt(item -> form.order(item + "order", 999)))
                .toList();
    }

    /** The id an item has, or a new one made from its title. */
    static String id(Filled form, String item, String title, Set<String> taken) {
        var known = form.raw(item + "id");
        if (known.matches("[a-z0-9][a-z0-9-]{0,59}") && taken.add(known)) return known;
        var base = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var start = base.isEmpty()
                ? "eintrag"
                : base.length() > 40 ? base.substring(0, 40).replaceAll("-+$", "") : base;
        var id = start;
        for (var n = 2; !taken.add(id); n++) id = start + "-" + n;
        return id;
    }

    /** What is ticked of {@code name.slug}, in the order of the form. */
    static List<String> tickedSlugs(Filled form, String name) {
        var slugs = form.values().keySet().stream()
                .filter(key -> key.startsWith(name + ".") && form.ticked(key))
                .map(key -> key.substring(name.length() + 1))
                .toList();
        if (slugs.stream().anyMatch(s -> s.length() > 120 || !s.matches("[a-z0-9]+(?:-[a-z0-9]+)*")))
            form.wrong(name, "field.choice");
        return slugs;
    }

    /** Offers to choose from, for a form. */
    static List<Field.Choice> choices(OfferChoices offers) {
        return offers.choices().stream()
                .map(o -> new Field.Choice(o.slug(), o.title(), ""))
                .toList();
    }

    static List<String> slugs(Filled form, String name) {
        var value = form.line(name, 500);
        if (!value.isEmpty() && !value.matches("[a-z0-9-]+(?:[\\s,]+[a-z0-9-]+)*")) form.wrong(name, "centre.slugs");
        return java.util.Arrays.stream(value.split("[\\s,]+"))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toList());
    }
}
