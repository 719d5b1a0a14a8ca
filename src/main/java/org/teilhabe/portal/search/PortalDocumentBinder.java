package org.teilhabe.portal.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.teilhabe.platform.text.PortalLanguage;

/** The fields of the index: three of words and one of beginnings per language, one of misspellings, and the filters. */
public class PortalDocumentBinder implements TypeBinder {
    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(PortalDocument.class, new Bridge(context.indexSchemaElement()));
    }

    private record Fields(
            IndexFieldReference<String> title,
            IndexFieldReference<String> label,
            IndexFieldReference<String> text,
            IndexFieldReference<String> beginnings) {}

    private static final class Bridge implements TypeBridge<PortalDocument> {
        private static final Pattern BETWEEN_WORDS = Pattern.compile(" ");

        private final IndexFieldReference<String> centre;
        private final IndexFieldReference<String> kind;
        private final IndexFieldReference<String> topic;
        private final IndexFieldReference<String> spoken;
        private final IndexFieldReference<String> district;
        private final IndexFieldReference<String> trait;
        private final IndexFieldReference<java.time.LocalDate> from;
        private final IndexFieldReference<java.time.LocalDate> until;
        private final IndexFieldReference<Long> generation;
        private final IndexFieldReference<String> folded;
        private final IndexFieldReference<String> name;
        private final Map<PortalLanguage, Fields> words = new EnumMap<>(PortalLanguage.class);

        Bridge(IndexSchemaElement root) {
            centre = keyword(root, "centre");
            kind = keyword(root, "kind");
            topic = keywords(root, "topic");
            spoken = keywords(root, "spoken");
            district = keywords(root, "district");
            trait = keywords(root, "trait");
            from = root.field("from", f -> f.asLocalDate()).toReference();
            until = root.field("until", f -> f.asLocalDate()).toReference();
            generation = root.field("generation", f -> f.asLong()).toReference();
            name = root.field("name", f -> f.asString().sortable(Sortable.YES)).toReference();
            folded = root.field(
                            "folded",
                            f -> f.asString().analyzer(Analysis.FOLDED).norms(Norms.NO))
                    .toReference();
            for (var language : PortalLanguage.full()) words.put(language, fields(root, language));
        }

        private static IndexFieldReference<String> keyword(IndexSchemaElement root, String name) {
            return root.field(name, f -> f.asString().aggregable(Aggregable.YES))
                    .toReference();
        }

        private static IndexFieldReference<String> keywords(IndexSchemaElement root, String name) {
            return root.field(name, f -> f.asString().aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
        }

        private static Fields fields(IndexSchemaElement root, PortalLanguage language) {
            var analyzer = language.tag();
            var asked = language == PortalLanguage.DE ? Analysis.ASKED : analyzer;
            return new Fields(
                    root.field(
                                    "title_" + language.tag(),
                                    f -> f.asString().analyzer(analyzer).searchAnalyzer(asked))
                            .toReference(),
                    root.field(
                                    "label_" + language.tag(),
                                    f -> f.asString()
                                            .analyzer(Analysis.label(language))
                                            .searchAnalyzer(asked)
                                            .norms(Norms.NO))
                            .multiValued()
                            .toReference(),
                    root.field(
                                    "text_" + language.tag(),
                                    f -> f.asString().analyzer(analyzer).searchAnalyzer(asked))
                            .toReference(),
                    root.field(
                                    "begin_" + language.tag(),
                                    f -> f.asString()
                                            .analyzer(Analysis.BEGINNINGS)
                                            .searchAnalyzer(Analysis.FOLDED_ASKED)
                                            .norms(Norms.NO)
                                            .projectable(Projectable.YES))
                            .toReference());
        }

        @Override
        public void write(DocumentElement target, PortalDocument document, TypeBridgeWriteContext context) {
            var c = document.content();
            target.addValue(centre, c.centre().toString());
            target.addValue(kind, c.kind());
            c.topics().forEach(t -> target.addValue(topic, t));
            c.spoken().forEach(t -> target.addValue(spoken, t));
            c.districts().forEach(t -> target.addValue(district, t));
            c.traits().forEach(t -> target.addValue(trait, t));
            target.addValue(from, c.from());
            target.addValue(until, c.until());
            target.addValue(generation, c.generation());
            words.forEach((language, fields) -> {
                var title = c.titles().get(language);
                if (title != null) {
                    target.addValue(fields.title(), title);
                    target.addValue(fields.beginnings(), title);
                }
                for (var labels : List.of(c.called(), c.labels()))
                    labels.getOrDefault(language, List.of()).forEach(l -> target.addValue(fields.label(), l));
                var text = c.texts().get(language);
                if (text != null) target.addValue(fields.text(), text);
            });
            target.addValue(name, c.titles().getOrDefault(PortalLanguage.DE, ""));
            target.addValue(folded, misspellable(c));
        }

        /**
         * The words of titles and labels, each once; not of texts: a near miss of any word in a long text says little; and
         * not of topics: they are looked up for each question.
         */
        private static String misspellable(PortalDocument.Content c) {
            return Stream.concat(
                            c.titles().values().stream(),
                            c.labels().values().stream().flatMap(List::stream))
                    .distinct()
                    .flatMap(BETWEEN_WORDS::splitAsStream)
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
    }
}
