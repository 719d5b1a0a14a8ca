package org.teilhabe.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.demo.DemoData;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Loads categories, the real offers of the centre, its pages and the sample set. The files name entries by their
 * external ids, which become their addresses; translations stand beside them, one file per language, and count as
 * machine-made until released.
 */
@Component
class DirectoryDemo implements DemoData {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> REFERENCES = List.of("provider", "place", "offer", "parent", "organisation");

    private final Editing editing;
    private final Entries entries;
    private final Publishing publishing;
    private final TaxonomySeed seed;

    DirectoryDemo(Editing editing, Entries entries, Publishing publishing, TaxonomySeed seed) {
        this.editing = editing;
        this.entries = entries;
        this.publishing = publishing;
        this.seed = seed;
    }

    @Override
    public String module() {
        return "directory";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(DemoCentre centre) {
        seed.plant();
        var folder = centre.folder();
        // Of the invented centre everything is invented.
        load(folder, centre == DemoCentre.MUSTERSTADT);
        if (centre == DemoCentre.LEVERKUSEN) load("demo/sample/", true);
    }

    private void load(String folder, boolean sample) {
        var known = new HashMap<String, EntryId>();
        load(folder, "places", Kind.PLACE, sample, known);
        load(folder, "organisations", Kind.ORGANISATION, sample, known);
        load(folder, "offers", Kind.OFFER, sample, known);
        load(folder, "events", Kind.EVENT, sample, known);
        load(folder, "pages", Kind.PAGE, sample, known);
    }

    private void load(String folder, String name, Kind kind, boolean sample, Map<String, EntryId> known) {
        var items = read(folder + name + ".yaml");
        if (items == null) return;
        var others = translations(folder + name);
        for (var item : items) {
            var externalId = item.path("id").asString();
            var draft = new Editing.Draft(
                    facts(item, kind, known), texts(item), date(item, "valid_from"), date(item, "valid_to"), 0);
            var entry = editing.create(draft, externalId, sample);
            known.put(kind.tag() + ":" + externalId, entry.id());
            publishing.reserve(entry, externalId);
            others.forEach((language, file) -> {
                var translated = file.path(externalId);
                if (!translated.isObject()) return;
                editing.translate(entry.id(), language, texts(translated), 1, Translation.Origin.MACHINE, 0);
                if (language == PortalLanguage.LEICHT) editing.release(entry.id(), language);
            });
            editing.publish(entry.id());
            var verified = date(item, "verified");
            if (verified != null) entries.verifiedOn(entry.id(), verified);
        }
    }

    private static Map<PortalLanguage, JsonNode> translations(String file) {
        var found = new EnumMap<PortalLanguage, JsonNode>(PortalLanguage.class);
        for (var language : PortalLanguage.values()) {
            var tree = language == PortalLanguage.DE ? null : read(file + "_" + language.tag() + ".yaml");
            if (tree != null) found.put(language, tree);
        }
        return found;
    }

    private static Texts texts(JsonNode item) {
        var fields = new EnumMap<TextField, String>(TextField.class);
        item.properties().stream()
                .filter(p -> TextField.isTag(p.getKey()) && p.getValue().isString())
                .forEach(p ->
                        fields.put(TextField.byTag(p.getKey()), p.getValue().asString()));
        return new Texts(fields);
    }

    private static Facts facts(JsonNode item, Kind kind, Map<String, EntryId> known) {
        var tree = (ObjectNode) item.deepCopy();
        tree.put("kind", kind.tag());
        for (var name : REFERENCES) {
            var reference = tree.get(name);
            if (reference != null && reference.isString()) resolve(tree, name, reference.asString(), known);
        }
        if (tree.get("places") instanceof ArrayNode places) {
            var ids = tree.arrayNode();
            places.forEach(p -> ids.add(id("place", p.asString(), known).toString()));
            tree.set("places", ids);
        }
        switch (kind) {
            case EVENT -> tree.set("schedule", tree.deepCopy());
            case PLACE -> {
                if (tree.has("latitude")) tree.set("position", tree.deepCopy());
            }
            case PAGE -> {
                if ("none".equals(tree.path("fixed").asString(""))) tree.remove("fixed");
                if (tree.has("order")) tree.set("position", tree.get("order"));
                if (!tree.has("position")) tree.put("position", 0);
                if (!tree.has("icon")) tree.put("icon", "info");
            }
            case ORGANISATION -> organisation(tree);
            case OFFER -> {}
        }
        return Documents.facts(tree);
    }

    /** In the files an organisation's own telephone and address stand beside its contacts. */
    private static void organisation(ObjectNode tree) {
        var form = tree.get("legal_form");
        tree.set("form", form == null ? StringNode.valueOf("other") : form.isObject() ? form.path("kind") : form);
        if (tree.has("contacts") || !(tree.has("phone") || tree.has("email"))) return;
        var contact = tree.objectNode().put("function", "Kontakt");
        for (var field : List.of("phone", "email")) if (tree.has(field)) contact.set(field, tree.get(field));
        tree.set("contacts", tree.arrayNode().add(contact));
    }

    private static void resolve(ObjectNode tree, String name, String reference, Map<String, EntryId> known) {
        var kind = name.equals("provider") ? "organisation" : name.equals("parent") ? "page" : name;
        tree.put(name, id(kind, reference, known).toString());
    }

    private static EntryId id(String kind, String reference, Map<String, EntryId> known) {
        var id = known.get(kind + ":" + reference);
        if (id == null) throw new IllegalStateException("The demo names an unknown " + kind + ": " + reference);
        return id;
    }

    private static @Nullable LocalDate date(JsonNode item, String name) {
        return item.has(name) ? LocalDate.parse(item.get(name).asString()) : null;
    }

    private static @Nullable JsonNode read(String file) {
        var resource = new ClassPathResource(file);
        if (!resource.exists()) return null;
        try (var stream = resource.getInputStream()) {
            return YAML.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
