package org.teilhabe.portal;

import java.time.LocalDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Schedule;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.OpeningHours;

/** Finds the first moment at which a page built now may differ: midnight, or what changes before. */
final class Moments {
    private final LocalDateTime now;
    private LocalDateTime first;

    Moments(LocalDateTime now) {
        this.now = now;
        this.first = now.toLocalDate().plusDays(1).atStartOfDay();
    }

    Moments change(@Nullable LocalDateTime at) {
        if (at != null && at.isAfter(now) && at.isBefore(first)) first = at;
        return this;
    }

    Moments hours(@Nullable Hours hours) {
        return hours == null || hours.rules().isEmpty()
                ? this
                : change(OpeningHours.of(hours).nextChange(now));
    }

    /** An offer's own hours and those of its contacts. */
    Moments offer(OfferFacts offer) {
        hours(offer.hours());
        offer.contacts().forEach(c -> hours(c.hours()));
        return this;
    }

    /** A date begins, or ends and makes room for the next. */
    Moments events(Collection<Published> events) {
        for (var event : events) dates(DateWords.facts(event).schedule());
        return this;
    }

    /** An offer in a list: open or not, today or not, its next date. */
    Moments times(OfferTimes times) {
        var hours = times.hours();
        if (!times.dated()) return hours == null ? this : hours(hours.hours());
        times.ahead(now).limit(4).forEach(o -> change(o.start()).change(o.end()));
        return this;
    }

    private void dates(Schedule schedule) {
        schedule.between(now, first, 4).forEach(o -> {
            change(o.start());
            change(o.end());
        });
    }

    LocalDateTime first() {
        return first;
    }
}
