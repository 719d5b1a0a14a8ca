package org.teilhabe.brochure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Contact;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.FreshCentres;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.portal.Visitor;

@House
class FreezingTests {
    @Autowired
    EditionDesk desk;

    @Autowired
    Editions editions;

    @Autowired
    Freezing freezing;

    @Autowired
    BookMaking making;

    @Autowired
    PublishedEditions published;

    @Autowired
    MailConsents consents;

    @Autowired
    Editing editing;

    @Autowired
    FreshCentres fresh;

    @Autowired
    Visitor visitor;

    @Autowired
    Centres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEditionIsFrozenNumberedAndThenStaysAsItIs() throws Exception {
        var centre = fresh.make();
        var offer = at(centre, () -> offer("Sprachcafé Beispiel"));
        var first = at(centre, this::draft);
        at(centre, () -> done(() -> desk.freeze(first, desk.find(first).version())));
        finish(centre, first);
        var frozen = at(centre, () -> desk.find(first));
        assertThat(frozen.number()).isEqualTo(1);
        assertThat(at(centre, () -> desk.files(first)))
                .extracting(EditionDesk.File::version)
                .containsExactlyInAnyOrder(Version.WEB, Version.PRINT);

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> at(centre, () -> done(() -> desk.remove(first))));
        for (var sql : List.of(
                "delete from edition where id = ?",
                "update edition set version = version + 1 where id = ?",
                "delete from edition_file where edition = ?",
                "update edition_book set book = '{}' where edition = ?",
                "insert into edition_entry (edition, entry, title, mark) values (?, gen_random_uuid(), 'x', 'x')"))
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(
                            () -> at(centre, () -> jdbc.sql(sql).param(first).update()));

        at(centre, () -> editing.withdraw(offer));
        at(centre, () -> offer("Beratung Beispiel"));
        var second = at(centre, desk::create);
        var changes = at(centre, () -> desk.changes(second)).orElseThrow();
        assertThat(changes.fresh()).extracting(Changes.Change::title).containsExactly("Beratung Beispiel");
        assertThat(changes.gone()).extracting(Changes.Change::title).containsExactly("Sprachcafé Beispiel");
        assertThat(changes.changed()).isEmpty();
        assertThat(at(centre, () -> published.book(1, PortalLanguage.DE))
                        .orElseThrow()
                        .chapters()
                        .getFirst()
                        .entries())
                .extracting(e -> e.name().text())
                .containsExactly("Sprachcafé Beispiel");
    }

    @Test
    void aFrozenEditionStandsInThePortal() throws Exception {
        var centre = fresh.make();
        var host = centre.slug() + ".localhost";
        assertThat(visitor.at(host, "/de/wegweiser").statusCode()).isEqualTo(200);
        at(centre, () -> offer("Nähtreff Beispiel", at(centre, () -> organisation("Verein Beispiel"))));
        var id = at(centre, this::draft);
        at(centre, () -> done(() -> desk.freeze(id, desk.find(id).version())));
        finish(centre, id);

        var guide = page(host, "/ar/wegweiser");
        assertThat(guide.select("a[type=application/pdf]").eachAttr("href")).containsExactly("/de/wegweiser/1.pdf");
        assertThat(page(host, "/uk/").select("a[type=application/pdf]").eachAttr("hreflang"))
                .containsExactly("de");
        assertThat(page(host, "/de/ueber-uns").select("a[type=application/pdf]").eachAttr("href"))
                .containsExactly("/de/wegweiser/1.pdf");

        var file = visitor.at(host, "/de/wegweiser/1.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("wegweiser-integration-" + centre.slug() + "-2026-de.pdf");
        var tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(visitor.at(host, "/de/wegweiser/1.pdf", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        var book = page(host, "/de/wegweiser/1/lesen");
        assertThat(book.select("h1")).hasSize(1);
        assertThat(book.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(book.select("article h3").eachText()).containsExactly("Nähtreff Beispiel");
        assertThat(book.text()).contains("112").doesNotContain("@");
        assertThat(page(host, "/ar/wegweiser/1/lesen").select("main [lang=de][dir=ltr] article"))
                .hasSize(1);
        for (var missing : List.of("/de/wegweiser/2.pdf", "/ar/wegweiser/1.pdf", "/de/wegweiser/2/lesen"))
            assertThat(visitor.at(host, missing).statusCode()).as(missing).isEqualTo(404);
        assertThat(visitor.get("/de/wegweiser/9.pdf").statusCode()).isEqualTo(404);
    }

    private Document page(String host, String path) {
        var answer = visitor.at(host, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void whatAProcessLeftUndoneIsGoneOnWith() throws Exception {
        var centre = fresh.make();
        at(centre, () -> offer("Elternfrühstück Beispiel"));
        var id = at(centre, this::draft);
        // As a process leaves it that was killed after its first book: nobody told the bindery.
        at(
                centre,
                () -> done(() -> {
                    var edition = editions.find(id);
                    editions.begin(id, edition.version());
                    editions.keep(id, making.make(edition.plan(), PortalLanguage.DE, null));
                    editions.keep(id, "de", Version.WEB, 7, "0123456789abcdef", new byte[] {1, 2, 3});
                }));
        finish(centre, id);
        assertThat(at(centre, () -> desk.find(id)).state()).isEqualTo(Edition.State.FROZEN);
        assertThat(at(centre, () -> desk.files(id))).anySatisfy(file -> {
            assertThat(file.version()).isEqualTo(Version.WEB);
            assertThat(file.pages()).isEqualTo(7);
        });
        assertThat(at(centre, () -> desk.files(id))).hasSize(2);
    }

    @Test
    void aCharacterNoFontHasLeavesADraftThatNamesTheText() throws Exception {
        var centre = fresh.make();
        at(centre, () -> offer("Kurs mit \uD80C\uDC00 Beispiel"));
        var id = at(centre, this::draft);
        at(centre, () -> done(() -> desk.freeze(id, desk.find(id).version())));
        finish(centre, id);
        var edition = at(centre, () -> desk.find(id));
        assertThat(edition.state()).isEqualTo(Edition.State.DRAFT);
        assertThat(edition.refusal()).isNotNull();
        assertThat(edition.refusal().key()).isEqualTo("documents.no-glyph");
        assertThat(edition.refusal().arguments()).anyMatch(text -> text.contains("Kurs mit"));
        assertThat(at(centre, () -> desk.files(id))).isEmpty();
    }

    @Test
    void mailAddressesArePrintedOnlyWhereTheOrganisationAgreed() throws Exception {
        var centre = fresh.make();
        var organisation = at(centre, () -> organisation("Verein Beispiel"));
        at(centre, () -> offer("Treffpunkt Beispiel", organisation));
        var plan = at(centre, () -> desk.find(draft()).plan());
        assertThat(mails(centre, plan)).isEmpty();
        at(centre, () -> done(() -> consents.save(Set.of(organisation), Set.of(organisation))));
        assertThat(mails(centre, plan)).containsExactly("treff@verein.example");
        var book = at(centre, () -> making.make(plan, PortalLanguage.DE, null));
        assertThat(Version.WEB
                        .of(book)
                        .chapters()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .mails())
                .isEmpty();
        assertThat(Version.PRINT.of(book).sheet().isForPress()).isTrue();
        at(centre, () -> done(() -> consents.save(Set.of(organisation), Set.of())));
        assertThat(mails(centre, plan)).isEmpty();
    }

    @Test
    void anotherCentreSeesNothingOfIt() throws Exception {
        var centre = fresh.make();
        at(centre, () -> offer("Lernhilfe Beispiel"));
        var id = at(centre, this::draft);
        var other = centres.bySlug(DemoCentre.MUSTERSTADT.slug()).orElseThrow();
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> at(other, () -> desk.find(id)));
        assertThat(at(other, desk::all)).extracting(Edition::id).doesNotContain(id);
    }

    @Test
    void theBookOfTheDemoHoldsEveryPublishedEntryOfItsRuleOnce() throws Exception {
        var centre = centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow();
        var plan = at(
                centre,
                () -> desk.all().stream()
                        .filter(e -> e.state() == Edition.State.DRAFT)
                        .findFirst()
                        .orElseThrow()
                        .plan());
        for (var language : List.of(PortalLanguage.DE, PortalLanguage.AR, PortalLanguage.KMR)) {
            var book = at(centre, () -> making.make(plan, language, null));
            var contents = at(centre, () -> making.contents(plan, language));
            assertThat(book.lang()).isEqualTo(language.tag());
            assertThat(book.chapters().stream()
                            .flatMap(c -> c.entries().stream())
                            .map(Book.Entry::id))
                    .containsExactlyInAnyOrderElementsOf(
                            contents.entries().map(e -> e.id().toString()).toList());
            assertThat(book.registers()).hasSize(3);
        }
    }

    private List<String> mails(Centre centre, Plan plan) throws Exception {
        return at(centre, () -> making.make(plan, PortalLanguage.DE, null)).chapters().stream()
                .flatMap(c -> c.entries().stream())
                .flatMap(e -> e.mails().stream())
                .distinct()
                .toList();
    }

    /** Until nothing is left to do, whoever does it: this test or the bindery. */
    private void finish(Centre centre, UUID id) throws Exception {
        while (at(centre, () -> desk.find(id)).state() == Edition.State.FREEZING)
            CurrentCentre.run(centre, freezing::step);
    }

    private UUID draft() {
        var id = desk.create();
        var edition = desk.find(id);
        desk.change(
                id,
                edition.version(),
                Samples.plan(new Selection(false, Set.of(Kind.OFFER), 0, Map.of()), "deutsch-lernen"));
        return id;
    }

    private EntryId offer(String title) {
        return offer(title, null);
    }

    private EntryId offer(String title, @org.jspecify.annotations.Nullable EntryId provider) {
        var none = Conditions.none();
        var common = new Conditions(
                List.of("deutsch-lernen"), none.audiences(), null, List.of("ar"), null, null, null, null, Set.of());
        var contact = new Contact("Team", null, "treff@verein.example", List.of(), null);
        var texts = new LinkedHashMap<TextField, String>();
        texts.put(TextField.TITLE, title);
        texts.put(TextField.SUMMARY, "Kommen Sie vorbei.");
        return publish(new Editing.Draft(
                new OfferFacts(common, null, provider, List.of(), null, List.of(contact), null),
                new Texts(texts),
                null,
                null,
                0));
    }

    private EntryId organisation(String title) {
        return publish(new Editing.Draft(
                new OrganisationFacts("association", null, null, null, List.of(), null),
                Texts.titled(title),
                null,
                null,
                0));
    }

    private EntryId publish(Editing.Draft draft) {
        var entry = editing.create(draft, null, false);
        editing.publish(entry.id());
        return entry.id();
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private <T> T at(Centre centre, Callable<T> work) throws Exception {
        return CurrentCentre.call(
                centre,
                () -> transaction.execute(t -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }
}
