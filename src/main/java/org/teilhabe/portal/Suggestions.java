package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.portal.search.IndexChanged;
import org.teilhabe.portal.search.Searching;

/**
 * Knows which of the searches the centre suggests find something: one that finds nothing is no suggestion. Asked once
 * for each day and language, and again when the index has changed.
 */
@Component
class Suggestions {
    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);
    private static final int MOST = 20_000;

    private final Searching searching;
    private final PublicGenerations generations;
    private final Clock clock;
    private final Cache<Key, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(UUID centre, LocalDate day, PortalLanguage language, String text) {}

    Suggestions(Searching searching, PublicGenerations generations, Clock clock) {
        this.searching = searching;
        this.generations = generations;
        this.clock = clock;
    }

    boolean leads(String text, PortalLanguage language) {
        var key = new Key(CurrentCentre.id(), LocalDate.now(clock), language, text);
        return Objects.requireNonNull(known.get(key, this::ask));
    }

    private boolean ask(Key key) {
        return searching.leads(key.text(), key.language());
    }

    /** Where another set of suggestions leads somewhere now, pages that were built with the former are built anew. */
    @EventListener
    void indexChanged(IndexChanged change) {
        var today = LocalDate.now(clock);
        var others = false;
        for (var key : known.asMap().keySet()) {
            if (!key.centre().equals(change.centre())) continue;
            if (key.day().equals(today)) others |= changed(key);
            else known.invalidate(key);
        }
        if (others) generations.next(change.centre());
    }

    private boolean changed(Key key) {
        try {
            var now = ask(key);
            return !Boolean.valueOf(now).equals(known.asMap().put(key, now));
        } catch (RuntimeException e) {
            LOG.warn("A suggested search could not be asked again: {}", e.getMessage());
            known.invalidate(key);
            return true;
        }
    }
}
