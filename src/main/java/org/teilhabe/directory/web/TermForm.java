package org.teilhabe.directory.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.TargetGroup;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** A topic or target group as a form and back; the fields of a language are a group. */
final class TermForm {
    private static final int MOST_SYNONYMS = 80;

    /** Names of pages beside those of topics and target groups at the desk. */
    private static final Set<String> RESERVED = Set.of("neu");

    private TermForm() {}

    static Form of(Category category) {
        var form = words(category.labels(), category.hints(), category.synonyms());
        return form.put("parent", category.parent())
                .put("icon", category.icon())
                .tick("sensitive", category.sensitive())
                .put("version", category.version())
                .done();
    }

    static Form of(TargetGroup group) {
        return words(group.labels(), Map.of(), group.synonyms())
                .put("version", group.version())
                .done();
    }

    private static Form.Filling words(
            Map<String, String> labels, Map<String, String> hints, Map<String, List<String>> synonyms) {
        var form = new Form.Filling();
        for (var language : PortalLanguage.full()) {
            var tag = language.tag();
            form.put(tag + ".label", labels.get(tag))
                    .put(tag + ".hint", hints.get(tag))
                    .put(tag + ".synonyms", String.join(", ", synonyms.getOrDefault(tag, List.of())));
        }
        return form;
    }

    /** @throws org.teilhabe.platform.Rejected with all faults */
    static Category category(Input in, String id, @Nullable Category former, Taxonomy.Terms terms) {
        var parent = in.choice("parent", word -> {
            var above = terms.category(word).filter(c -> c.parent() == null && !c.id().equals(id));
            if (above.isEmpty()) throw new IllegalArgumentException(word);
            return word;
        });
        if (parent != null && !terms.children(id).isEmpty()) in.fault("parent", "directory.desk.terms.two-levels");
        var icon = in.choice("icon", word -> {
            if (EntryForm.ICONS.contains(word)
                    || former != null && former.icon().equals(word)) return word;
            throw new IllegalArgumentException(word);
        });
        var labels = texts(in, "label", 80);
        var hints = texts(in, "hint", 160);
        var synonyms = synonyms(in);
        requireGerman(in, labels);
        return new Category(
                id,
                parent,
                former == null ? 10_000 : former.position(),
                icon == null ? "info" : icon,
                in.ticked("sensitive"),
                labels,
                hints,
                synonyms,
                version(in));
    }

    static TargetGroup group(Input in, String id, @Nullable TargetGroup former) {
        var labels = texts(in, "label", 80);
        var synonyms = synonyms(in);
        requireGerman(in, labels);
        return new TargetGroup(id, former == null ? 10_000 : former.position(), labels, synonyms, version(in));
    }

    /** A new one's name for good. */
    static String id(Input in, boolean taken) {
        var id = in.line("id", 60);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() < 2) in.fault("id", "directory.desk.terms.id");
        else if (RESERVED.contains(id)) in.fault("id", "directory.desk.terms.reserved", id);
        else if (taken) in.fault("id", "directory.desk.terms.taken");
        return id;
    }

    private static int version(Input in) {
        in.rejectIfFaulty();
        return in.carried("version", 0);
    }

    private static void requireGerman(Input in, Map<String, String> labels) {
        if (!labels.containsKey("de") && in.form().get("de.label").isBlank())
            in.fault("de.label", "directory.desk.terms.german");
    }

    private static Map<String, String> texts(Input in, String field, int longest) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : PortalLanguage.full()) {
            var text = in.line(language.tag() + "." + field, longest);
            if (!text.isEmpty()) texts.put(language.tag(), text);
        }
        return texts;
    }

    private static Map<String, List<String>> synonyms(Input in) {
        var synonyms = new LinkedHashMap<String, List<String>>();
        for (var language : PortalLanguage.full()) {
            var name = language.tag() + ".synonyms";
            var words = Arrays.stream(in.lines(name, 2000).split("[,،;\\n]"))
                    .map(String::strip)
                    .filter(w -> !w.isEmpty())
                    .distinct()
                    .toList();
            if (words.size() > MOST_SYNONYMS) in.fault(name, "directory.desk.terms.many", MOST_SYNONYMS);
            if (!words.isEmpty()) synonyms.put(language.tag(), words);
        }
        return synonyms;
    }

    /** Group by group in words, to compare two versions. */
    static Map<String, Told> told(Form form, Words words) {
        var told = new LinkedHashMap<String, Told>();
        for (var group : List.of("parent", "icon", "sensitive"))
            if (!form.get(group).isEmpty())
                told.put(group, new Told(group, words.get("directory.desk.terms." + group), form.get(group)));
        for (var language : PortalLanguage.full()) {
            var tag = language.tag();
            var text = (form.get(tag + ".label") + "\n" + form.get(tag + ".hint") + "\n" + form.get(tag + ".synonyms"))
                    .replaceAll("\\n+", "\n")
                    .strip();
            if (!text.isEmpty()) told.put(tag, new Told(tag, Heads.name(words, language), text));
        }
        return told;
    }
}
