package org.teilhabe.portal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.teilhabe.platform.text.PortalLanguage;

/** What the index keeps of an entry: its words in every language, and what it can be filtered by. */
@SearchEntity
@Indexed(index = "portal")
@TypeBinding(binder = @TypeBinderRef(type = PortalDocumentBinder.class))
public final class PortalDocument {
    /**
     * @param titles by language
     * @param called words of its topics, in every language
     * @param labels words of target groups, facts and what it names, in every language
     * @param texts by language
     */
    record Content(
            UUID centre,
            UUID entry,
            String kind,
            Set<String> topics,
            Set<String> spoken,
            Set<String> districts,
            Set<String> traits,
            LocalDate from,
            LocalDate until,
            long generation,
            Map<PortalLanguage, String> titles,
            Map<PortalLanguage, List<String>> called,
            Map<PortalLanguage, List<String>> labels,
            Map<PortalLanguage, String> texts) {}

    private final Content content;

    PortalDocument(Content content) {
        this.content = content;
    }

    @DocumentId
    public String getId() {
        return id(content.centre(), content.entry());
    }

    Content content() {
        return content;
    }

    static String id(UUID centre, UUID entry) {
        return centre + ":" + entry;
    }
}
