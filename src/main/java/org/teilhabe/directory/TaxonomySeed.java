package org.teilhabe.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The categories and target groups a new centre begins with, in all languages; the centre changes them as it likes. */
@Component
class TaxonomySeed {
    private final Taxonomy taxonomy;

    TaxonomySeed(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    record Topic(
            String id,
            @Nullable String icon,
            boolean sensitive,
            Map<String, String> labels,
            @Nullable Map<String, String> hint,
            @Nullable Map<String, List<String>> synonyms,
            @Nullable List<Topic> children) {}

    void plant() {
        if (!taxonomy.terms().categories().isEmpty()) return;
        var position = new AtomicInteger();
        for (var topic : read("categories")) plant(topic, null, "info", position);
        for (var group : read("target-groups"))
            taxonomy.save(new TargetGroup(
                    group.id(), position.incrementAndGet(), group.labels(), orEmpty(group.synonyms()), 0));
    }

    private void plant(Topic topic, @Nullable String parent, String parentIcon, AtomicInteger position) {
        var icon = topic.icon() == null ? parentIcon : topic.icon();
        var hints = topic.hint() == null ? Map.<String, String>of() : topic.hint();
        taxonomy.save(new Category(
                topic.id(),
                parent,
                position.incrementAndGet(),
                icon,
                topic.sensitive(),
                topic.labels(),
                hints,
                orEmpty(topic.synonyms()),
                0));
        if (topic.children() != null) topic.children().forEach(child -> plant(child, topic.id(), icon, position));
    }

    private static Map<String, List<String>> orEmpty(@Nullable Map<String, List<String>> words) {
        return words == null ? Map.of() : words;
    }

    private static List<Topic> read(String name) {
        try (var stream = new ClassPathResource("taxonomy/" + name + ".yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
