package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * The list of offers from A to Z, with filters beside it.
 *
 * @param topics links that choose a topic and keep the other answers
 * @param topic the chosen one, empty for all; goes along with the form
 * @param chosen answers to be taken away again
 * @param letters where each letter begins; empty while filtered
 * @param map null where nothing shown has a position
 * @param all address of the list without filters
 * @param missed whether the address asks for an answer that nobody offers
 */
public record OffersPage(
        PublicShell shell,
        List<Crumb> crumbs,
        String title,
        List<Chip> topics,
        String topic,
        List<FilterField> fields,
        List<Chip> chosen,
        List<Chip> letters,
        List<Hit> hits,
        Paging paging,
        String pageLine,
        @Nullable PlainMap map,
        String all,
        boolean missed) {}
