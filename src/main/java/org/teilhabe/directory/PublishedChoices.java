package org.teilhabe.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.OfferChoices;

/** The offers that the centre's own desks may point to. */
@Component
class PublishedChoices implements OfferChoices {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    PublishedChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        return jdbc.sql("""
                select slug, title from (
                  select p.slug, p.texts ->> 'title' as title, p.facts ->> 'action_field' is null as of_others
                  from publication p where p.kind = 'offer' order by of_others, title, p.entry limit :most) c
                order by of_others, title""")
                .param("most", MOST)
                .query((row, n) -> new Choice(row.getString("slug"), row.getString("title")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean stands(String kind, String slug) {
        return jdbc.sql("select exists (select from publication p where p.kind = :kind and p.slug = :slug)")
                .param("kind", kind)
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }
}
