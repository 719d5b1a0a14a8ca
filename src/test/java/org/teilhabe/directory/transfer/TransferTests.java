package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Contact;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.FreshCentres;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.PublicChanges;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.State;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class TransferTests {
    private static final List<FileKind> IN_ORDER =
            List.of(FileKind.PLACES, FileKind.ORGANISATIONS, FileKind.OFFERS, FileKind.EVENTS);

    @Autowired
    Importing importing;

    @Autowired
    Exporting exporting;

    @Autowired
    Directory directory;

    @Autowired
    Editing editing;

    @Autowired
    PublicChanges changes;

    @Autowired
    Centres centres;

    @Autowired
    FreshCentres fresh;

    @ParameterizedTest
    @EnumSource(TableOutput.Format.class)
    void whatOneCentreGivesAnotherTakesAndGivesTheSameBack(TableOutput.Format format) throws Exception {
        var first = centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow();
        var second = fresh.make();
        for (var kind : IN_ORDER) {
            var file = at(first, () -> export(kind, format));
            var report = at(second, () -> importing.run(kind, Source.of(file), Importing.Mode.ALL_OR_NOTHING));
            assertThat(report.problems()).as(kind.tag()).isEmpty();
            assertThat(report.done()).isTrue();
            assertThat(report.added()).isEqualTo(report.rows());
        }
        for (var kind : IN_ORDER)
            assertThat(text(at(second, () -> export(kind, TableOutput.Format.CSV))))
                    .as(kind.tag())
                    .isEqualTo(text(at(first, () -> export(kind, TableOutput.Format.CSV))));
        for (var language : List.of(PortalLanguage.DE, PortalLanguage.AR))
            assertThat(at(second, () -> titles(language))).isEqualTo(at(first, () -> titles(language)));
    }

    @Test
    void takingTheSameFileAgainChangesNothing() throws Exception {
        var first = centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow();
        at(first, () -> {
            var before = changes.newest();
            for (var kind : IN_ORDER) {
                var report = run(kind, export(kind, TableOutput.Format.CSV));
                assertThat(report.unchanged()).as(kind.tag()).isEqualTo(report.rows());
            }
            assertThat(changes.newest()).isEqualTo(before);
            return true;
        });
    }

    @Test
    void aChangedRowMakesARevisionAndIsPublishedWhereItsStateSaysSo() throws Exception {
        at(fresh.make(), () -> {
            run("id;title;summary;categories;state\ncafe;Sprachcafé;Reden;deutsch-lernen;published\n");
            var id = only(Kind.OFFER).id();
            var report = run("id;title\ncafe;Sprachtreff\n");
            assertThat(report.changed()).isEqualTo(1);
            assertThat(editing.find(id).state()).isEqualTo(State.DRAFT);
            assertThat(only(Kind.OFFER).title().value()).isEqualTo("Sprachcafé");
            run("id;state\ncafe;published\n");
            assertThat(only(Kind.OFFER).title().value()).isEqualTo("Sprachtreff");
            assertThat(only(Kind.OFFER).slug()).isEqualTo("sprachtreff");
            assertThat(directory.movedTo(Kind.OFFER, "sprachcafe")).contains("sprachtreff");
            assertThat(editing.history(id, PortalLanguage.DE)).hasSize(2);
            run("id;state\ncafe;withdrawn\n");
            assertThat(directory.all(Kind.OFFER, PortalLanguage.DE)).isEmpty();
            return true;
        });
    }

    @Test
    void columnsAFileLeavesOutStayAndBlankCellsAreCleared() throws Exception {
        at(fresh.make(), () -> {
            run("id;title;summary;languages;url\ncafe;Sprachcafé;Reden;de|ar;https://cafe.example/\n");
            run("id;summary;languages\ncafe;Reden und lachen;\n");
            var facts = (OfferFacts) offer("cafe").entry().facts();
            assertThat(facts.url()).isEqualTo("https://cafe.example/");
            assertThat(facts.common().languages()).isEmpty();
            assertThat(offer("cafe").entry().texts().get(TextField.SUMMARY)).isEqualTo("Reden und lachen");
            return true;
        });
    }

    @Test
    void aTranslationBesideAChangedGermanTextIsOutdated() throws Exception {
        at(fresh.make(), () -> {
            run("id;title;title_ar;translation_ar\ncafe;Sprachcafé;مقهى;human\n");
            run("id;title;title_ar;translation_ar\ncafe;Sprachtreff;مقهى;human\n");
            assertThat(arabic().freshness(offer("cafe").entry().textRevision()))
                    .isEqualTo(Translation.Freshness.OUTDATED);
            run("id;title_ar\ncafe;لقاء\n");
            assertThat(arabic().freshness(offer("cafe").entry().textRevision()))
                    .isEqualTo(Translation.Freshness.UP_TO_DATE);
            assertThat(arabic().revision()).isEqualTo(2);
            run("id;title;title_ar\ncafe;Sprachtreff;\n");
            assertThat(arabic().texts().title()).isEqualTo("لقاء");
            return true;
        });
    }

    @Test
    void whatIsSaidOfSingleFieldsOfATranslationIsNotLost() throws Exception {
        var file = "id;title;summary;title_ar;summary_ar;translation_ar\ncafe;Sprachcafé;Reden;مقهى;كلام;"
                + "machine|read:title|outdated:summary\n";
        at(fresh.make(), () -> {
            run(file);
            var text = offer("cafe").entry().textRevision();
            assertThat(arabic().machine(TextField.TITLE)).isFalse();
            assertThat(arabic().machine(TextField.SUMMARY)).isTrue();
            assertThat(arabic().sourceOf(TextField.TITLE)).isEqualTo(text);
            assertThat(arabic().sourceOf(TextField.SUMMARY)).isLessThan(text);
            assertThat(text(export(FileKind.OFFERS, TableOutput.Format.CSV)))
                    .contains("machine|read:title|outdated:summary");
            assertThat(run(file).unchanged()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void oneFaultyRowStopsAllOrIsSkipped() throws Exception {
        var file = bytes(
                "id;title;categories;contact1_phone\na;Eins;deutsch-lernen;\nb;;gibt-es-nicht;keine Ahnung\nc;Drei;;\n");
        at(fresh.make(), () -> {
            var stopped = importing.run(FileKind.OFFERS, Source.of(file), Importing.Mode.ALL_OR_NOTHING);
            assertThat(stopped.done()).isFalse();
            assertThat(stopped.problems())
                    .extracting(p -> p.row() + " " + p.column() + " " + p.key())
                    .containsExactlyInAnyOrder(
                            "3 title transfer.problem.needed",
                            "3 categories transfer.problem.unknown.category",
                            "3 contact1_phone transfer.problem.phone");
            assertThat(stopped.unknown()).containsExactly(new Report.Unknown("category", List.of("gibt-es-nicht")));
            assertThat(run("id;title\nx;Nichts\n").added()).isEqualTo(1);
            var skipped = importing.run(FileKind.OFFERS, Source.of(file), Importing.Mode.SKIP_FAULTY);
            assertThat(skipped.done()).isTrue();
            assertThat(skipped.added()).isEqualTo(2);
            assertThat(skipped.faulty()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void aCheckWritesNothing() throws Exception {
        at(fresh.make(), () -> {
            var report = importing.run(FileKind.OFFERS, Source.of(bytes("id;title\na;Eins\n")), Importing.Mode.CHECK);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.done()).isFalse();
            assertThat(run("id;title\na;Eins\n").added()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void theSameIdTwiceIsSaidWithBothRows() throws Exception {
        at(fresh.make(), () -> {
            var report = importing.run(
                    FileKind.OFFERS, Source.of(bytes("id;title\na;Eins\na;Zwei\n;Drei\n")), Importing.Mode.SKIP_FAULTY);
            assertThat(report.problems()).extracting(Problem::row).containsExactly(3, 4);
            assertThat(report.problems().getFirst().arguments()).containsExactly("a", "2");
            return true;
        });
    }

    @Test
    void anOrganisationBringsItsPlace() throws Exception {
        at(fresh.make(), () -> {
            run(
                    FileKind.ORGANISATIONS,
                    "id;title;street;postcode;town;latitude;longitude;state;contact1_email\n"
                            + "verein;Beispielverein;Musterweg 1;51373;Leverkusen;51,03;6,98;published;post@verein.example\n");
            var place = only(Kind.PLACE);
            assertThat(place.title().value()).isEqualTo("Beispielverein");
            assertThat(((OrganisationFacts) only(Kind.ORGANISATION).facts()).place())
                    .isEqualTo(place.id());
            assertThat(only(Kind.ORGANISATION).facts().contacts())
                    .containsExactly(new Contact("Kontakt", null, "post@verein.example", List.of(), null));
            var moved = run(FileKind.ORGANISATIONS, "id;street\nverein;Musterweg 2\n");
            assertThat(moved.changed()).isEqualTo(1);
            assertThat(((PlaceFacts) only(Kind.PLACE).facts()).street()).isEqualTo("Musterweg 2");
            assertThat(only(Kind.PLACE).id()).isEqualTo(place.id());
            var twice = run(
                    FileKind.ORGANISATIONS, "id;title;place;street\na;A;haus;Weg 1\nb;B;haus;Weg 2\nc;C;haus;Weg 1\n");
            assertThat(twice.problems()).extracting(Problem::key).containsExactly("transfer.problem.place-twice");
            assertThat(twice.added()).isEqualTo(2);
            return true;
        });
    }

    @Test
    void schoolsComeWithTheirPlacesAndAreUpdated() throws Exception {
        var head =
                "school_number,municipality_key,name,street,postcode,town,school_form_key,phone,email,website,latitude,longitude\n";
        at(fresh.make(), () -> {
            run(
                    FileKind.SCHOOLS,
                    head
                            + "999001,05316000,Beispielschule,Schulweg 1,51373,Leverkusen,02,0221 4710123,999001@schule.example,http://schule.example,51.03,6.98\n");
            var school = only(Kind.ORGANISATION);
            var facts = (OrganisationFacts) school.facts();
            assertThat(facts.schoolForm()).isEqualTo("Grundschule");
            assertThat(facts.contacts())
                    .containsExactly(
                            new Contact("Sekretariat", "0221 4710123", "999001@schule.example", List.of("de"), null));
            editing.save(
                    school.id(),
                    new Editing.Draft(
                            facts.withContacts(List.of(new Contact(
                                    "Schulbüro", "0221 4710123", "999001@schule.example", List.of("de"), null))),
                            new Texts(java.util.Map.of(
                                    TextField.TITLE, "Beispielschule", TextField.SUMMARY, "Mit Vorbereitungsklasse")),
                            null,
                            null,
                            editing.find(school.id()).version()));
            editing.publish(school.id());
            var again = run(
                    FileKind.SCHOOLS,
                    head
                            + "999001,05316000,Beispielschule am Rhein,Schulweg 1,51373,Leverkusen,02,0221 4710124,999001@schule.example,http://schule.example,51.03,6.98\n");
            assertThat(again.problems()).isEmpty();
            assertThat(again.changed()).isEqualTo(1);
            assertThat(only(Kind.ORGANISATION).title().value()).isEqualTo("Beispielschule am Rhein");
            assertThat(only(Kind.PLACE).title().value()).isEqualTo("Beispielschule am Rhein");
            assertThat(only(Kind.ORGANISATION).text(TextField.SUMMARY).value()).isEqualTo("Mit Vorbereitungsklasse");
            assertThat(only(Kind.ORGANISATION).facts().contacts().getFirst())
                    .isEqualTo(new Contact("Schulbüro", "0221 4710124", "999001@schule.example", List.of("de"), null));
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Städt. Förder- schule Beispielweg, Städt. Förderschule Beispielweg",
        "Haupt- und Realschule Beispiel, Haupt- und Realschule Beispiel",
        "Schule der Primar- u. Sekundarstufe, Schule der Primar- u. Sekundarstufe",
        "Beispielschule - Primarstufe- der Stadt, Beispielschule - Primarstufe- der Stadt",
        "Sekundarstufe I- im Verbund, Sekundarstufe I- im Verbund"
    })
    void aWordTheRegisterBrokeIsWholeAgain(String registered, String name) {
        assertThat(SchoolRegister.name(registered)).isEqualTo(name);
    }

    @Test
    void manyOfOneNameGetAddressesOfTheirOwn() throws Exception {
        at(fresh.make(), () -> {
            var file = new StringBuilder("id;title;state;summary;categories\n");
            for (var i = 0; i < 600; i++)
                file.append("k").append(i).append(";Deutschkurs;published;Kurs;deutsch-lernen\n");
            assertThat(run(file.toString()).added()).isEqualTo(600);
            assertThat(directory.all(Kind.OFFER, PortalLanguage.DE).stream().map(Published::slug))
                    .hasSize(600)
                    .doesNotHaveDuplicates()
                    .contains("deutschkurs", "deutschkurs-600");
            return true;
        });
    }

    @Test
    void anotherCentresEntriesAreNeitherFoundNorTouched() throws Exception {
        var first = fresh.make();
        at(first, () -> run(FileKind.ORGANISATIONS, "id;title\nverein;Beispielverein\n"));
        at(fresh.make(), () -> {
            var report = run("id;title;provider\ncafe;Sprachcafé;verein\n");
            assertThat(report.problems())
                    .extracting(Problem::key)
                    .containsExactly("transfer.problem.unknown.organisation");
            assertThat(run(FileKind.ORGANISATIONS, "id;title\nverein;Ganz anderer Verein\n")
                            .added())
                    .isEqualTo(1);
            return true;
        });
        assertThat(text(at(first, () -> export(FileKind.ORGANISATIONS, TableOutput.Format.CSV))))
                .contains("Beispielverein")
                .doesNotContain("Ganz anderer");
    }

    @Test
    void whatWasMadeAtTheDeskIsKnownByItsOwnId() throws Exception {
        at(fresh.make(), () -> {
            var made = editing.create(
                    new Editing.Draft(
                            new OfferFacts(
                                    org.teilhabe.directory.Conditions.none(),
                                    null,
                                    null,
                                    List.of(),
                                    null,
                                    List.of(),
                                    null),
                            Texts.titled("Am Schreibtisch entstanden"),
                            null,
                            null,
                            0),
                    null,
                    false);
            assertThat(run("id;title\n" + made.id() + ";Neuer Titel\n").changed())
                    .isEqualTo(1);
            assertThat(editing.find(made.id()).title()).isEqualTo("Neuer Titel");
            assertThat(editing.find(made.id()).externalId()).isNull();
            return true;
        });
    }

    @Test
    void badWordsInEveryCellAreSaidAndNothingBreaks() throws Exception {
        at(fresh.make(), () -> {
            var columns = new EntryRows(Layout.of(Kind.EVENT))
                    .allColumns().stream().filter(c -> !c.equals("id")).sorted().toList();
            for (var bad : List.of(
                    "x".repeat(50_000), "a\u0007b", "<script>alert(1)</script>", "9".repeat(30), "fÃ¼r", "\uFFFD")) {
                var file = "id;" + String.join(";", columns) + "\nb;"
                        + String.join(
                                ";",
                                columns.stream().map(c -> "\"" + bad + "\"").toList()) + "\n";
                var report = importing.run(FileKind.EVENTS, Source.of(bytes(file)), Importing.Mode.SKIP_FAULTY);
                assertThat(report.faulty())
                        .as(bad.substring(0, Math.min(20, bad.length())))
                        .isEqualTo(1);
            }
            return true;
        });
    }

    @Test
    void aFileWithoutIdsIsRefused() throws Exception {
        at(fresh.make(), () -> {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> run("title;summary\nEins;Zwei\n"))
                    .withMessage("transfer.file.no-id");
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> run("id;title;TITLE\na;b;c\n"))
                    .withMessage("transfer.file.column-twice");
            return true;
        });
    }

    private Report run(String file) {
        return run(FileKind.OFFERS, file);
    }

    private Report run(FileKind kind, String file) {
        return run(kind, bytes(file));
    }

    private Report run(FileKind kind, byte[] file) {
        return importing.run(kind, Source.of(file), Importing.Mode.SKIP_FAULTY);
    }

    private byte[] export(FileKind kind, TableOutput.Format format) {
        var out = new ByteArrayOutputStream();
        exporting.write(kind, format, out);
        return out.toByteArray();
    }

    private Published only(Kind kind) {
        var all = directory.all(kind, PortalLanguage.DE);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Autowired
    org.teilhabe.directory.Intake intake;

    private org.teilhabe.directory.Holding offer(String name) {
        return intake.find(Kind.OFFER, List.of(name), false).get(name);
    }

    private Translation arabic() {
        return offer("cafe").translations().get(PortalLanguage.AR);
    }

    private List<String> titles(PortalLanguage language) {
        return directory.all(Kind.OFFER, language).stream()
                .map(p -> p.title() + " " + p.machine() + p.outdated() + p.sample() + p.verifiedOn())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> T at(Centre centre, Callable<T> work) throws Exception {
        return CurrentCentre.call(centre, work);
    }
}
