package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Rejected;

@House
class TypstTests {
    @Autowired
    PdfEngine engine;

    private record Specimen(String title, String text) {}

    @Test
    void aPdfIsAccessibleAndArchivable() throws Exception {
        var pdf = engine.typeset("specimen", new Specimen("Grüße", "Schön, dass Sie da sind."), Map.of());
        assertThat(pdf.pages()).isEqualTo(1);
        PdfChecks.conforms(pdf.bytes());
        assertThat(PdfChecks.text(pdf.bytes())).contains("Grüße").contains("Schön, dass Sie da sind.");
    }

    @ParameterizedTest
    @CsvSource({
        "el, Πού θα βρω ένα μάθημα γερμανικών;",
        "ti, ናይ ጀርመንኛ ትምህርቲ ኣበይ እረክብ?",
        "ta, ஜெர்மன் வகுப்பு எங்கே கிடைக்கும்?",
        "zh, 我在哪里可以上德语课？",
        "vi, Tôi tìm lớp học tiếng Đức ở đâu?",
        "sq, Ku gjej një kurs gjermanishteje?",
        "sr, Где да нађем курс немачког?",
        "es, ¿Dónde encuentro un curso de alemán?",
        "uk, Де я знайду курс німецької?"
    })
    void everyScriptIsReadBack(String language, String text) throws Exception {
        var pdf = engine.typeset("specimen", new Specimen(language, text), Map.of());
        PdfChecks.conforms(pdf.bytes());
        assertThat(PdfChecks.text(pdf.bytes())).contains(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, أين أجد دورة لغة ألمانية؟",
        "fa, کلاس زبان آلمانی را کجا پیدا کنم؟",
        "ur, جرمن زبان کا کورس کہاں ملے گا؟",
        "ckb, خولی زمانی ئەڵمانی لە کوێ بدۆزمەوە؟"
    })
    void rightToLeftIsReadBack(String language, String text) throws Exception {
        var pdf = engine.typeset("specimen", new Specimen(language, text), Map.of());
        PdfChecks.conforms(pdf.bytes());
        assertThat(PdfChecks.text(pdf.bytes())).contains(text);
    }

    @Test
    void aCharacterThatNoFontHasIsNamedWithItsText() {
        assertThatThrownBy(() -> engine.typeset("specimen", new Specimen("a", "Hier steht ein 𓀀 allein"), Map.of()))
                .isInstanceOfSatisfying(Rejected.class, r -> {
                    assertThat(r.faults().getFirst().key()).isEqualTo("documents.no-glyph");
                    assertThat(r.faults().getFirst().arguments())
                            .containsExactly("𓀀", "U+13000", "Hier steht ein 𓀀 allein");
                });
    }

    @Test
    void markupInWordsIsText() throws Exception {
        var hostile = "#image(\"/etc/passwd\") $x$ *fett* [=] #panic()";
        var pdf = engine.typeset("specimen", new Specimen("Zeichen", hostile), Map.of());
        assertThat(PdfChecks.text(pdf.bytes())).contains(hostile);
    }

    @Test
    void aDeadWorkerIsReplaced(@TempDir Path temporary) throws Exception {
        var folder = folder(temporary);
        try (var worker = new TypstWorker(Path.of("/usr/bin/env"), TypstWorker.Limits.STANDARD)) {
            assertThatThrownBy(() -> worker.typeset(job(folder, "specimen.typ")))
                    .isInstanceOf(java.io.IOException.class);
        }
        try (var worker = new TypstWorker(node(), TypstWorker.Limits.STANDARD)) {
            var before = worker.typeset(job(folder, "specimen.typ"));
            var first = Objects.requireNonNull(worker.process());
            first.destroyForcibly().waitFor();
            assertThat(worker.typeset(job(folder, "specimen.typ")).pages()).isEqualTo(before.pages());
            assertThat(Objects.requireNonNull(worker.process()).pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void whatTakesTooLongIsEndedAndTheNextGoesOn(@TempDir Path temporary) throws Exception {
        var folder = folder(temporary);
        java.nio.file.Files.writeString(
                folder.path().resolve("endless.typ"),
                "#let n = 0\n#for i in range(100000) { for j in range(100000) { n += 1 } }\n#n");
        var limits = new TypstWorker.Limits(Duration.ofMinutes(1), Duration.ofMillis(1_500), 2L << 30);
        try (var worker = new TypstWorker(node(), limits)) {
            assertThatThrownBy(() -> worker.typeset(job(folder, "endless.typ")))
                    .isInstanceOf(Typesetter.TooMuch.class)
                    .hasMessageContaining("PT1.5S");
        }
        var little = new TypstWorker.Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1L << 20);
        try (var worker = new TypstWorker(node(), little)) {
            assertThatThrownBy(() -> worker.typeset(job(folder, "endless.typ")))
                    .isInstanceOf(Typesetter.TooMuch.class)
                    .hasMessageContaining("bytes");
        }
        try (var worker = new TypstWorker(node(), TypstWorker.Limits.STANDARD)) {
            assertThatThrownBy(() -> worker.typeset(job(folder, "missing.typ")))
                    .isInstanceOf(Typesetter.Failed.class)
                    .hasMessageContaining("file not found");
            assertThat(worker.typeset(job(folder, "specimen.typ")).pages()).isPositive();
        }
    }

    private static TypesetFolder folder(Path temporary) throws Exception {
        var folder = TypesetFolder.in(temporary);
        java.nio.file.Files.writeString(
                folder.job("one").resolve("data.json"), "{\"title\": \"Titel\", \"text\": \"Text\"}");
        return folder;
    }

    private static Typesetter.Job job(TypesetFolder folder, String template) {
        return new Typesetter.Job(
                folder.path(), template, ProcessHandle.current().pid() + "-one");
    }

    private static Path node() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(java.nio.file.Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
