package org.teilhabe.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.audit.web.TrailPage;
import org.teilhabe.platform.Auditable;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** The desk where the trail is read. */
@Controller
@For({Role.DATENSCHUTZ, Role.ADMINISTRATION})
class TrailController {
    static final String HERE = "/verwaltung/protokoll";
    private static final int PAGE = 50;

    private final TrailReading trail;
    private final TrailWords trailWords;
    private final DeskShells shells;
    private final Clock clock;

    TrailController(TrailReading trail, TrailWords trailWords, DeskShells shells, Clock clock) {
        this.trail = trail;
        this.trailWords = trailWords;
        this.shells = shells;
        this.clock = clock;
    }

    /** The fields of the search form, as typed. */
    record Asked(
            @Nullable String wer,
            @Nullable String art,
            @Nullable String tat,
            @Nullable String satz,
            @Nullable String von,
            @Nullable String bis,
            @Nullable String vor) {
        Question question() {
            return new Question(
                    filled(wer).orElse(""),
                    filled(art).orElse(null),
                    filled(tat).orElse(null),
                    id(satz),
                    day(von),
                    day(bis));
        }

        Map<String, String> typed() {
            return Map.of(
                    "wer", filled(wer).orElse(""),
                    "art", filled(art).orElse(""),
                    "tat", filled(tat).orElse(""),
                    "satz", filled(satz).orElse(""),
                    "von", filled(von).orElse(""),
                    "bis", filled(bis).orElse(""));
        }

        /** What is no day or no id leaves the question open; its field says so. */
        List<String> unreadable() {
            return List.of("von", "bis").stream()
                    .filter(f -> !typed().getOrDefault(f, "").isEmpty() && day(typed().get(f)) == null)
                    .toList();
        }

        static Optional<String> filled(@Nullable String text) {
            return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
        }

        static @Nullable UUID id(@Nullable String text) {
            try {
                return filled(text).map(UUID::fromString).orElse(null);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return filled(text)
                        .map(LocalDate::parse)
                        .filter(d -> d.getYear() >= 1 && d.getYear() <= 9999)
                        .orElse(null);
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    @GetMapping(HERE)
    ModelAndView show(Asked asked, HttpServletRequest request) {
        var shell = shells.of(request, HERE, "audit.title");
        var words = shell.words();
        var found = trail.find(asked.question(), Asked.id(asked.vor()), PAGE + 1);
        var lines = found.subList(0, Math.min(PAGE, found.size()));
        var names = trailWords.names(lines);
        var page = new TrailPage(
                shell,
                asked.typed(),
                asked.unreadable(),
                deeds(asked, words),
                lines.stream().map(line -> row(line, names, words)).toList(),
                found.size() > PAGE ? lines.getLast().id().toString() : "",
                asked.vor() != null);
        return new ModelAndView("audit/trail", "page", page);
    }

    private List<TrailPage.Deed> deeds(Asked asked, Words words) {
        var chosen = asked.typed().getOrDefault("tat", "");
        return trail.deeds().stream()
                .map(deed -> new TrailPage.Deed(deed, TrailWords.deed(deed, words), deed.equals(chosen)))
                .sorted(java.util.Comparator.comparing(TrailPage.Deed::word))
                .toList();
    }

    private TrailPage.Row row(Line line, Map<UUID, Auditable.Named> names, Words words) {
        var at = line.at().atZone(clock.getZone());
        var subject = line.subject();
        var named = subject == null ? null : names.get(subject);
        return new TrailPage.Row(
                words.date(at),
                at.format(DateTimeFormatter.ofPattern("HH:mm:ss")),
                line.actor() == null ? words.get("audit.nobody") : line.actorName(),
                line.kind().equals("read"),
                TrailWords.deed(line.deed(), words),
                TrailWords.detail(line, words),
                TrailWords.kind(line.subjectKind(), words),
                named == null ? "" : named.name(),
                named == null ? "" : named.href(),
                subject == null ? "" : subject.toString());
    }

    @GetMapping(HERE + ".csv")
    void export(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = shells.of(request, HERE, "audit.title").words();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"protokoll.csv\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF'); // without it Excel reads umlauts wrongly
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(
                    List.of("time", "person", "person_id", "kind", "deed", "text", "record", "record_id", "detail")
                            .stream()
                            .map(column -> words.get("audit.column." + column))
                            .toList());
            trail.export(
                    asked.question(),
                    line -> csv.writeRecord(
                            line.at().atZone(clock.getZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                            harmless(line.actorName()),
                            line.actor() == null ? "" : line.actor().toString(),
                            line.kind(),
                            line.deed(),
                            TrailWords.deed(line.deed(), words),
                            line.subjectKind(),
                            line.subject() == null ? "" : line.subject().toString(),
                            harmless(line.detail())));
        }
    }

    /** A table program would take some first letters for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
