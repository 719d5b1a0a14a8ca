package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.web.PublicShell;

/**
 * A topic: its subtopics, information pages and offers.
 *
 * @param hint what it is about, may be empty
 * @param filter address of the list of offers with this topic chosen
 * @param dates address of the topic's dates
 */
public record TopicPage(
        PublicShell shell,
        List<Crumb> crumbs,
        String icon,
        String title,
        String hint,
        List<Tile> subtopics,
        List<Crumb> pages,
        String offersTitle,
        List<Hit> hits,
        Paging paging,
        String pageLine,
        String filter,
        String dates) {}
