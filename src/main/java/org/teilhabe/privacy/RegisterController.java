package org.teilhabe.privacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;
import org.teilhabe.privacy.web.RegisterPage;

/** Verzeichnis von Verarbeitungstätigkeiten as page and as table for the city's own register. */
@Controller
@For({Role.DATENSCHUTZ, Role.ADMINISTRATION})
@RequestMapping(PlanController.PATH)
class RegisterController {
    private static final List<String> HEAD =
            List.of("name", "people", "purpose", "basis", "data", "recipients", "period", "start", "columns");

    private final Register register;
    private final RetentionPeriods periods;
    private final PrivacyWords say;
    private final DeskShells shells;

    RegisterController(Register register, RetentionPeriods periods, PrivacyWords say, DeskShells shells) {
        this.register = register;
        this.periods = periods;
        this.say = say;
        this.shells = shells;
    }

    @GetMapping("/verzeichnis")
    ModelAndView show(HttpServletRequest request) {
        var shell = shells.of(request, PlanController.PATH, "privacy.title");
        return new ModelAndView("privacy/register", "page", new RegisterPage(shell, entries(shell.words())));
    }

    @GetMapping("/verzeichnis.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        var words = shells.of(request, PlanController.PATH, "privacy.title").words();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("verzeichnis-" + say.today() + ".csv")
                                .build()
                                .toString())
                .body(csv(words).getBytes(StandardCharsets.UTF_8));
    }

    private List<RegisterPage.Entry> entries(Words words) {
        return register.processings().stream()
                .map(p -> entry(words, p))
                .sorted(Comparator.comparing(RegisterPage.Entry::name))
                .toList();
    }

    private RegisterPage.Entry entry(Words words, Processing processing) {
        return new RegisterPage.Entry(
                say.about(words, processing, "name"),
                say.about(words, processing, "people"),
                say.about(words, processing, "purpose"),
                say.about(words, processing, "basis"),
                processing.columns().stream()
                        .map(c -> say.label(words, c.table(), c.name()))
                        .distinct()
                        .toList(),
                processing.columns().stream()
                        .map(c -> c.table() + "." + c.name())
                        .toList(),
                say.about(words, processing, "recipients"),
                say.period(words, periods.of(processing)),
                say.about(words, processing, "start"));
    }

    /** With a byte order mark and semicolons, as German spreadsheets expect. */
    private String csv(Words words) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(
                    HEAD.stream().map(h -> words.get("privacy.register." + h)).toList());
            for (var e : entries(words))
                csv.writeRecord(
                        e.name(),
                        e.people(),
                        e.purpose(),
                        e.basis(),
                        String.join(", ", e.data()),
                        e.recipients(),
                        e.period(),
                        e.start(),
                        String.join(", ", e.columns()));
        } catch (IOException e) {
            throw new UncheckedIOException("A string can always be written", e);
        }
        return out.toString();
    }
}
