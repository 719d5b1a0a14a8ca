package org.teilhabe.privacy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.Frames;
import org.teilhabe.privacy.web.FilePage;
import org.teilhabe.privacy.web.PersonFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes one person's file: for reading (HTML) and for taking along (JSON, Art. 20 GDPR), in one archive. */
@Component
class PersonFiles {
    private final RetentionPeriods periods;
    private final PrivacyWords say;
    private final Frames frames;
    private final TemplateEngine templates;
    private final JsonMapper json;
    private final Clock clock;

    PersonFiles(
            RetentionPeriods periods,
            PrivacyWords say,
            Frames frames,
            TemplateEngine templates,
            JsonMapper json,
            Clock clock) {
        this.periods = periods;
        this.say = say;
        this.frames = frames;
        this.templates = templates;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PersonFile write(Words words, String mail, List<PersonalRecord> records) {
        var byProcessing = new LinkedHashMap<Processing, List<PersonFile.Item>>();
        for (var record : records)
            byProcessing
                    .computeIfAbsent(record.processing(), p -> new ArrayList<>())
                    .add(item(words, record));
        var parts = byProcessing.entrySet().stream()
                .map(e -> part(words, e.getKey(), e.getValue()))
                .toList();
        return new PersonFile(
                frames.in(words.language()).centreName(), mail, say.moment(words, clock.instant()), parts);
    }

    byte[] archive(Words words, PersonFile file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "auskunft.html", html(words, file).getBytes(StandardCharsets.UTF_8));
            add(zip, "auskunft.json", json.writeValueAsBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String html(Words words, PersonFile file) throws IOException {
        var style = new ClassPathResource("privacy/auskunft.css").getContentAsString(StandardCharsets.UTF_8);
        var out = new StringOutput();
        templates.render("privacy/file.jte", (Object) new FilePage(words, file, style), out);
        return out.toString();
    }

    private PersonFile.Part part(Words words, Processing processing, List<PersonFile.Item> items) {
        return new PersonFile.Part(
                processing.key(),
                say.about(words, processing, "name"),
                say.about(words, processing, "purpose"),
                say.about(words, processing, "basis"),
                say.about(words, processing, "recipients"),
                say.period(words, periods.of(processing)),
                say.about(words, processing, "start"),
                items);
    }

    private PersonFile.Item item(Words words, PersonalRecord record) {
        return new PersonFile.Item(
                record.table(),
                Objects.requireNonNullElse(record.id(), ""),
                record.values().entrySet().stream()
                        .map(e -> new PersonFile.Field(
                                e.getKey(),
                                say.label(words, record.table(), e.getKey()),
                                e.getValue(),
                                say.value(words, record, e.getKey())))
                        .toList());
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
