package org.teilhabe.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.web.PublicShell;

/** Builds the home page. */
@Service
class HomePages {
    private static final int DATES = 4;

    private final Directory directory;
    private final CentreReading centre;
    private final Offers offers;
    private final EventShelf shelf;
    private final Suggestions suggestions;
    private final GuideBoxes guides;

    HomePages(
            Directory directory,
            EventShelf shelf,
            CentreReading centre,
            Offers offers,
            Suggestions suggestions,
            GuideBoxes guides) {
        this.directory = directory;
        this.shelf = shelf;
        this.centre = centre;
        this.offers = offers;
        this.suggestions = suggestions;
        this.guides = guides;
    }

    /** What the page needs to know. @param first slugs of the offers that answer the first questions, as they are now */
    record Found(
            CentreProfile profile,
            OpeningPanel opening,
            List<EventShelf.Row> events,
            List<Happening> dates,
            Map<EntryId, Published> places,
            Map<String, String> first,
            @Nullable GuideBox guide) {}

    @Transactional(readOnly = true)
    Found find(EntryWords words) {
        var language = words.language();
        var profile = centre.profile(language);
        var next = directory.byIds(shelf.next(words.now(), DATES), language);
        var dates = Happening.next(next.values(), words.now(), DATES);
        return new Found(
                profile,
                centre.opening(language),
                shelf.rows(),
                dates,
                directory.byIds(DateRows.placesOf(dates), language),
                offers.paths(profile.firstQuestions().stream()
                        .map(CentreProfile.First::offer)
                        .toList()),
                guides.in(words));
    }

    HomePage page(Found found, EntryWords words, PublicShell shell) {
        var rows = new DateRows(words, found.places());
        return new HomePage(
                shell,
                place(found.profile()),
                found.profile().oftenSearched().stream()
                        .filter(o -> suggestions.leads(o.text().text(), words.language()))
                        .map(o -> often(o, words))
                        .toList(),
                topics(words),
                found.dates().stream().map(rows::row).toList(),
                found.profile().firstQuestions().stream()
                        .map(q -> first(q, found.first(), words))
                        .toList(),
                known(found.opening()) ? found.opening() : null,
                CentreWords.phrase(found.opening().note(), words.language()),
                found.guide());
    }

    /** The topics, and last what is good to know. */
    private static List<HomePage.Topic> topics(EntryWords words) {
        var topics = words.terms().top().stream()
                .map(c -> new HomePage.Topic(
                        c.icon(),
                        c.label(words.language()),
                        c.hint(words.language()),
                        words.href("/angebote/thema/" + c.id())));
        var good = new HomePage.Topic(
                "book",
                words.words().get("life.pages.title"),
                words.words().get("life.pages.hint"),
                words.href("/seiten"));
        return Stream.concat(topics, Stream.of(good)).toList();
    }

    /** The moments at which the page changes. */
    Moments moments(Found found, LocalDateTime now) {
        var moments = new Moments(now);
        found.events().forEach(event -> moments.times(event.times()));
        return moments;
    }

    private static String place(CentreProfile profile) {
        var region = profile.region();
        return region.empty() ? profile.address().town() : region.text();
    }

    private static HomePage.Often often(CentreProfile.Often often, EntryWords words) {
        var text = often.text().text();
        return new HomePage.Often(
                CentreWords.phrase(often.text(), words.language()),
                words.href("/suche?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    /** Where no offer helps, a question to the centre does. */
    private static HomePage.First first(CentreProfile.First first, Map<String, String> paths, EntryWords words) {
        return new HomePage.First(
                CentreWords.phrase(first.question(), words.language()),
                CentreWords.phrase(first.answer(), words.language()),
                words.href(paths.getOrDefault(first.offer(), "/kontakt")));
    }

    private static boolean known(OpeningPanel panel) {
        return panel.pause() != null || !panel.week().isEmpty() || !panel.note().empty();
    }
}
