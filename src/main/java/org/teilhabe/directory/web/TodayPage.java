package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;
import org.teilhabe.platform.web.Frame;
import org.teilhabe.platform.web.ToDo;
import org.teilhabe.platform.web.WeekFigure;

/**
 * The first page of the back office.
 *
 * @param everybody whether tasks of other roles are shown too
 * @param notices those the public sees now
 */
public record TodayPage(
        DeskShell shell,
        String greeting,
        String summary,
        boolean everybody,
        List<ToDo.Item> items,
        List<WeekFigure.Figure> figures,
        List<Frame.Notice> notices,
        int samples) {}
