package org.teilhabe.directory;

import static java.util.Collections.unmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Facts and texts as JSON, in the database and in demo files: snake case, what is not said is left out. */
public final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Cache<String, Facts> FACTS = cache(4_000_000);
    private static final Cache<String, Map<String, String>> WORDS = cache(1_000_000);
    private static final Cache<String, Map<String, List<String>>> WORD_LISTS = cache(2_000_000);

    private static <T> Cache<String, T> cache(int characters) {
        return Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((String json, T read) -> json.length())
                .build();
    }

    private Documents() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    public static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    /** Facts never change, and the same ones are read for every list they stand in. */
    static Facts facts(String json) {
        return FACTS.get(json, text -> JSON.readValue(text, Facts.class));
    }

    public static Facts facts(JsonNode tree) {
        return JSON.treeToValue(tree, Facts.class);
    }

    static Texts texts(String json) {
        return JSON.readValue(json, Texts.class);
    }

    static Translation.Marks marks(String json) {
        return JSON.readValue(json, Translation.Marks.class);
    }

    /** Reads {@code {"ar": {texts}, …}}. */
    static void tree(String json, java.util.function.BiConsumer<String, Texts> each) {
        JSON.readTree(json)
                .properties()
                .forEach(p -> each.accept(p.getKey(), JSON.treeToValue(p.getValue(), Texts.class)));
    }

    /** Most centres keep the categories they were founded with: equal words are kept in memory once. */
    public static Map<String, String> words(String json) {
        return WORDS.get(json, text -> unmodifiableMap(JSON.readValue(text, new TypeReference<>() {})));
    }

    static Map<String, List<String>> wordLists(String json) {
        return WORD_LISTS.get(json, text -> unmodifiableMap(JSON.readValue(text, new TypeReference<>() {})));
    }
}
