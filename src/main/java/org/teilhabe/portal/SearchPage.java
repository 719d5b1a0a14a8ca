package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.text.Isolation;
import org.teilhabe.platform.web.PublicShell;

/**
 * What was found.
 *
 * @param near the words are only nearly these
 * @param hidden what goes along with the filter form
 * @param filtered what there would be without the filters which leave nothing; else empty
 * @param nearest titles for somebody who found nothing
 * @param topics to begin with where nothing was typed or found
 */
public record SearchPage(
        PublicShell shell,
        List<Crumb> crumbs,
        String query,
        String title,
        boolean near,
        List<FilterField> fields,
        List<Chip> chosen,
        List<SearchHit> hits,
        Paging paging,
        String pageLine,
        String all,
        String filtered,
        List<Chip> nearest,
        List<Chip> topics) {
    public boolean asked() {
        return !query.isEmpty();
    }

    /** A sentence about what was typed, in whatever script. */
    public String about(String key) {
        return shell.words().get(key, Isolation.of(shell.language(), query));
    }
}
