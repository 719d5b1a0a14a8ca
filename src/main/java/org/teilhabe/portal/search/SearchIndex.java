package org.teilhabe.portal.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.postgres.DataFolder;

/** The index: embedded Lucene in the data folder, a cache that may be thrown away. */
@Component
class SearchIndex {
    /** Raised when the fields or what becomes of words change: the former index is then built anew beside. */
    static final String VERSION = "6";

    private final CloseableSearchMapping mapping;

    SearchIndex(DataFolder data) {
        this.mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(PortalDocument.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property(
                        "hibernate.search.backend.directory.root", folder(data).toString())
                .property("hibernate.search.backend.analysis.configurer", "class:" + Analysis.class.getName())
                .property("hibernate.search.backend.io.commit_interval", 10_000)
                // A question asks every segment: a few large ones answer in half the time of many small ones.
                .property("hibernate.search.backend.io.merge.factor", 4)
                .property("hibernate.search.schema_management.strategy", "create-or-validate")
                .build();
    }

    static java.nio.file.Path folder(DataFolder data) {
        return data.resolve("index").resolve("v" + VERSION);
    }

    SearchSession session() {
        return mapping.createSession();
    }

    SearchScope<PortalDocument> scope() {
        return mapping.scope(PortalDocument.class);
    }

    Counting.Counted count(SearchPredicate asked, Collection<String> filters) {
        try (var reader = scope().extension(LuceneExtension.get()).openIndexReader()) {
            return new IndexSearcher(reader).search(LuceneMigrationUtils.toLuceneQuery(asked), Counting.of(filters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that are nearly one asked for, in the fields where it is asked for. */
    NearWords near(SearchPredicate asked, int edits) {
        var terms = new HashSet<Term>();
        LuceneMigrationUtils.toLuceneQuery(asked).visit(QueryVisitor.termCollector(terms));
        try (var reader = scope().extension(LuceneExtension.get()).openIndexReader()) {
            return NearWords.of(reader, terms, edits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes and removes documents, and waits until they are on disk and found. */
    void write(List<PortalDocument> documents, List<String> gone) {
        try (var session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build()) {
            documents.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(id -> session.indexingPlan().purge(PortalDocument.class, id, null));
        }
    }

    /** Waits until the documents are with the writer: a commit for each few would make many small segments of them. */
    private static void handedOver(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(written -> written.join().throwable().ifPresent(t -> {
            throw new IllegalStateException("Documents could not be written to the index", t);
        }));
    }

    /** Adds or replaces many, which are found after the next {@link #commit()}. */
    void fill(List<PortalDocument> documents) {
        try (var session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(SearchIndex::handedOver)
                .build()) {
            documents.forEach(session.indexingPlan()::addOrUpdate);
        }
    }

    void commit() {
        var workspace = scope().workspace();
        workspace.flush();
        workspace.refresh();
    }

    /** Removes a centre's documents that a rebuild did not write again. */
    void removeOlder(UUID centre, long generation) {
        try (var session = mapping.createSession()) {
            while (true) {
                var older = session.search(PortalDocument.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.and(
                                f.match().field("centre").matching(centre.toString()),
                                f.range().field("generation").lessThan(generation)))
                        .fetchHits(500);
                if (older.isEmpty()) return;
                write(List.of(), older);
            }
        }
    }

    @PreDestroy
    void close() {
        mapping.close();
    }
}
