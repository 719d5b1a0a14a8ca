package org.teilhabe.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Hours;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A centre written down in YAML, with one file of translations for each language: key of the text → words. */
final class CentreFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode root;
    private final Map<PortalLanguage, Map<String, String>> translations = new HashMap<>();

    /** A notice as a file has it: whole days. */
    record FiledNotice(NoticeKind kind, LocalDate first, LocalDate last, Text title, Text text, Text urgent) {}

    private CentreFile(JsonNode root) {
        this.root = root;
    }

    /** @param folder class path folder with a slash at its end */
    static CentreFile in(String folder) {
        try (var stream = new ClassPathResource(folder + "centre.yaml").getInputStream()) {
            var file = new CentreFile(YAML.readTree(stream));
            for (var language : PortalLanguage.values()) file.readTranslations(folder, language);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readTranslations(String folder, PortalLanguage language) throws IOException {
        var resource = new ClassPathResource(folder + "centre_" + language.tag() + ".yaml");
        if (language == PortalLanguage.DE || !resource.exists()) return;
        try (var stream = resource.getInputStream()) {
            translations.put(language, YAML.readValue(stream, new TypeReference<Map<String, String>>() {}));
        }
    }

    Charter charter() {
        return new Charter(List.<Part>of(identity(), reach(), opening(), mission(), desks(), guide()).stream()
                .map(part -> part.each(this::translated))
                .toList());
    }

    List<FiledNotice> notices() {
        return each(root.path("notices"), n -> {
            var key = "notices." + string(n, "id") + ".";
            return new FiledNotice(
                    NoticeKind.valueOf(string(n, "kind").toUpperCase(java.util.Locale.ROOT)),
                    LocalDate.parse(string(n, "from")),
                    LocalDate.parse(string(n, "to")),
                    translated(key + "title", text(n, "title")),
                    translated(key + "text", text(n, "text")),
                    translated(key + "urgent", text(n, "urgent")));
        });
    }

    private Identity identity() {
        var name = Text.of(string(root, "name"));
        for (var entry : root.path("names").properties()) {
            var language = PortalLanguage.byTag(entry.getKey()).orElse(PortalLanguage.DE);
            if (language != PortalLanguage.DE)
                name = name.translated(language, entry.getValue().asString(), true);
        }
        var founded = string(root, "founded");
        var region = root.path("region");
        return new Identity(
                name,
                string(root, "short_name"),
                string(root, "municipality"),
                string(root, "municipality_key"),
                text(root, "unit"),
                founded.isEmpty() ? null : YearMonth.parse(founded),
                string(root, "website"),
                region.isMissingNode()
                        ? null
                        : new Identity.Region(
                                text(region, "name"),
                                string(region, "state"),
                                region.path("latitude").asDouble(),
                                region.path("longitude").asDouble()));
    }

    private Reach reach() {
        var address = root.path("address");
        return new Reach(
                new Address(
                        string(address, "street"),
                        string(address, "postcode"),
                        string(address, "town"),
                        string(address, "district"),
                        number(address, "latitude"),
                        number(address, "longitude")),
                phone(root),
                string(root, "email"),
                string(root, "place"),
                string(root, "organisation"));
    }

    private Opening opening() {
        return new Opening(hours(root, "hours"), hours(root, "phone_hours"), text(root, "hours_note"));
    }

    private Mission mission() {
        var aim = root.path("aim");
        return new Mission(
                text(aim, "short"),
                text(aim, "long"),
                text(root, "decision"),
                text(root, "union"),
                each(
                        root.path("legal_bases"),
                        b -> new Mission.LegalBasis(
                                string(b, "id"),
                                string(b, "law"),
                                string(b, "paragraph"),
                                date(b, "from"),
                                date(b, "to"),
                                text(b, "text_de"))),
                each(
                        root.path("action_fields"),
                        f -> new Mission.ActionField(f.path("number").asInt(), text(f, "title"), text(f, "text"))),
                each(root.path("tasks"), t -> new Mission.Task(string(t, "id"), text(t, "title"), text(t, "text"))));
    }

    private Desks desks() {
        return new Desks(each(
                root.path("desks"),
                d -> new Desks.Desk(
                        string(d, "id"),
                        text(d, "title"),
                        text(d, "text"),
                        phone(d),
                        string(d, "email"),
                        hours(d, "hours"),
                        each(d.path("offers"), JsonNode::asString))));
    }

    private Guide guide() {
        return new Guide(
                each(
                        root.path("first_questions"),
                        q -> new Guide.Question(
                                string(q, "id"), text(q, "question"), text(q, "answer"), string(q, "offer"))),
                each(root.path("often_searched"), s -> new Guide.Searched(string(s, "id"), text(s, "text"))));
    }

    /** Translations in files are made by machine until a person releases them. */
    private Text translated(String key, Text text) {
        var all = text;
        for (var language : translations.keySet()) {
            var words = translations.get(language).get(key);
            if (words != null && !text.blank()) all = all.translated(language, words, true);
        }
        return all;
    }

    /** As people read it, where the file says how; else in the national way. */
    private String phone(JsonNode node) {
        var number = string(node, "phone");
        var shown = string(root, "phone_shown");
        if (!shown.isEmpty() && number.equals(string(root, "phone"))) return shown;
        return Phone.read(number).map(Phone::shown).orElse("");
    }

    private static Hours hours(JsonNode node, String name) {
        return node.has(name) ? YAML.treeToValue(node.get(name), Hours.class) : Hours.NONE;
    }

    private static Text text(JsonNode node, String name) {
        return Text.of(string(node, name));
    }

    private static String string(JsonNode node, String name) {
        var value = node.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString().strip();
    }

    private static @Nullable Double number(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asDouble() : null;
    }

    private static @Nullable LocalDate date(JsonNode node, String name) {
        var value = string(node, name);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> one) {
        var all = new ArrayList<T>();
        for (var node : list) all.add(one.apply(node));
        return List.copyOf(all);
    }
}
