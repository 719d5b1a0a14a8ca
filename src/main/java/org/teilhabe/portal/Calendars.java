package org.teilhabe.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.Frames;

/** »Kalender«: the public events as calendar files in one language. */
@Component
@Transactional(readOnly = true)
class Calendars {
    private final Directory directory;
    private final Taxonomy taxonomy;
    private final Phrasing phrasing;
    private final Frames frames;

    Calendars(Directory directory, Taxonomy taxonomy, Phrasing phrasing, Frames frames) {
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.phrasing = phrasing;
        this.frames = frames;
    }

    Feed all(PortalLanguage language, String base) {
        var words = phrasing.in(language);
        var name = words.words().get("life.calendar.name", frames.in(language).shortName());
        return file(words, base, name, "/termine", directory.all(Kind.EVENT, language));
    }

    /** @param topic id of a category */
    Feed topic(String topic, PortalLanguage language, String base) {
        var terms = taxonomy.terms();
        var category = terms.category(topic).orElseThrow(() -> new Missing("No topic " + topic));
        var events = directory.inCategories(Kind.EVENT, terms.within(topic), language);
        var name = category.label(language) + " – " + frames.in(language).shortName();
        return file(phrasing.in(language), base, name, "/termine?thema=" + topic, events);
    }

    Feed event(Published event, String base) {
        var title = event.title().value();
        return file(phrasing.in(event.language()), base, title, event.path(), List.of(event));
    }

    Feed offer(Published offer, String base) {
        var events = directory.naming("offer", offer.id(), Kind.EVENT, offer.language());
        var title = offer.title().value();
        return file(phrasing.in(offer.language()), base, title, offer.path(), events);
    }

    private Feed file(EntryWords words, String base, String name, String path, List<Published> events) {
        var language = words.language();
        var url = base + words.href(path);
        var description = words.words().get("life.calendar.description", url);
        var file = new CalendarFile(name, description, language.tag(), url);
        var places = places(events, language);
        events.stream()
                .sorted(Comparator.comparing(e -> e.id().value()))
                .map(event -> entry(words, base, event, places))
                .forEach(file::add);
        var changed = events.stream()
                .map(Published::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Feed(file.bytes(), changed);
    }

    private Map<EntryId, Published> places(List<Published> events, PortalLanguage language) {
        var ids = events.stream()
                .map(e -> ((EventFacts) e.facts()).place())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return directory.byIds(ids, language);
    }

    private CalendarEvent entry(EntryWords words, String base, Published event, Map<EntryId, Published> places) {
        var facts = (EventFacts) event.facts();
        var place = facts.place() == null ? null : places.get(facts.place());
        var url = base + words.href(event);
        return new CalendarEvent(
                event.id().value(),
                event.revision(),
                event.firstAt(),
                event.changedAt(),
                facts.schedule(),
                event.title().value(),
                event.title().language().tag(),
                description(words, event, url),
                place == null ? "" : place.title().value() + ", " + ((PlaceFacts) place.facts()).line(),
                place == null ? null : ((PlaceFacts) place.facts()).position(),
                facts.onlineUrl(),
                url,
                topics(words, facts));
    }

    private static String description(EntryWords words, Published event, String url) {
        var lines = new ArrayList<String>();
        if (event.sample()) lines.add(words.words().get("shell.sample"));
        var summary = event.text(TextField.SUMMARY).value();
        if (!summary.isEmpty()) lines.add(summary);
        words.glance(event).forEach(line -> lines.add(line.label() + ": " + line.value()));
        lines.add(url);
        return String.join("\n", lines);
    }

    /** By the topics of the first level, as on the home page. */
    private List<String> topics(EntryWords words, EventFacts facts) {
        var terms = words.terms();
        return facts.common().categories().stream()
                .flatMap(id -> terms.category(id).stream())
                .flatMap(c -> c.parent() == null ? Stream.of(c) : terms.category(c.parent()).stream())
                .map(c -> c.label(words.language()))
                .distinct()
                .toList();
    }
}
