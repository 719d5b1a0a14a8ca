package org.teilhabe.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Words;

/** A module's figures on the first page of the back office, under »Diese Woche«. */
public interface WeekFigure {
    List<Figure> figures(Words words);

    /**
     * @param value ready to read, {@code 2.318}
     * @param href where one sees what is behind it; null for nowhere
     */
    record Figure(
            int order, String label, String value, @Nullable String href) {}
}
