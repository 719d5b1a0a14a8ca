package org.teilhabe.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class EditingTests {
    @Autowired
    Editing editing;

    @Autowired
    Directory directory;

    @Autowired
    PublicChanges changes;

    @Autowired
    Centres centres;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Ids ids;

    @Test
    void whatIsPublishedStaysUntilSomebodyPublishesAgain() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            edit(cafe, "Sprachcafé am Abend");
            assertThat(shown("sprachcafe", PortalLanguage.DE).title().value()).isEqualTo("Sprachcafé");
            editing.publish(cafe.id());
            assertThat(shown("sprachcafe-am-abend", PortalLanguage.DE).title().value())
                    .isEqualTo("Sprachcafé am Abend");
            return true;
        });
    }

    @Test
    void anOldAddressLeadsToThePresentOneAndIsNeverGivenAway() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            edit(cafe, "Sprachtreff");
            editing.publish(cafe.id());
            assertThat(directory.movedTo(Kind.OFFER, "sprachcafe")).contains("sprachtreff");
            var other = published("Sprachcafé");
            assertThat(directory
                            .byId(other.id(), PortalLanguage.DE)
                            .orElseThrow()
                            .slug())
                    .isEqualTo("sprachcafe-2");
            return true;
        });
    }

    @Test
    void theTranslationIsOutdatedOnlyByAnotherGermanText() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            var arabic = editing.translate(
                    cafe.id(),
                    PortalLanguage.AR,
                    Texts.titled("مقهى اللغة"),
                    cafe.textRevision(),
                    Translation.Origin.HUMAN,
                    0);
            editing.publishTranslation(cafe.id(), PortalLanguage.AR);
            editing.verify(cafe.id());
            assertThat(arabic.freshness(editing.find(cafe.id()).textRevision()))
                    .isEqualTo(Translation.Freshness.UP_TO_DATE);
            assertThat(shown("sprachcafe", PortalLanguage.AR).title())
                    .isEqualTo(new Published.Text("مقهى اللغة", PortalLanguage.AR, false));
            edit(editing.find(cafe.id()), "Sprachcafé am Abend");
            assertThat(arabic.freshness(editing.find(cafe.id()).textRevision()))
                    .isEqualTo(Translation.Freshness.OUTDATED);
            return true;
        });
    }

    @Test
    void whatIsNotTranslatedIsShownInGermanAndSaysSo() throws Exception {
        at(newCentre(), () -> {
            published("Sprachcafé");
            assertThat(shown("sprachcafe", PortalLanguage.TR).title())
                    .isEqualTo(new Published.Text("Sprachcafé", PortalLanguage.DE, true));
            return true;
        });
    }

    @Test
    void machineWordsAreMarkedUntilAPersonReleasesThem() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            editing.translate(
                    cafe.id(), PortalLanguage.TR, Texts.titled("Dil kafesi"), 1, Translation.Origin.MACHINE, 0);
            editing.publishTranslation(cafe.id(), PortalLanguage.TR);
            assertThat(shown("sprachcafe", PortalLanguage.TR).machine()).isTrue();
            editing.release(cafe.id(), PortalLanguage.TR);
            assertThat(shown("sprachcafe", PortalLanguage.TR).machine()).isFalse();
            return true;
        });
    }

    @Test
    void theSlowerOfTwoEditorsIsToldAndLosesNothingSilently() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            edit(cafe, "Die Erste war schneller");
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> edit(cafe, "Der Zweite"));
            assertThat(editing.find(cafe.id()).title()).isEqualTo("Die Erste war schneller");
            return true;
        });
    }

    @Test
    void aFormerStateComesBackAsADraftAndTheHistoryKeepsAll() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            edit(cafe, "Sprachtreff");
            editing.restore(cafe.id(), 1);
            assertThat(editing.find(cafe.id()).title()).isEqualTo("Sprachcafé");
            assertThat(editing.history(cafe.id(), PortalLanguage.DE))
                    .extracting(Revision::number)
                    .containsExactly(3, 2, 1);
            return true;
        });
    }

    @Test
    void aWithdrawnEntryIsGoneForThePublic() throws Exception {
        at(newCentre(), () -> {
            var cafe = published("Sprachcafé");
            var before = changes.newest();
            editing.withdraw(cafe.id());
            assertThat(directory.bySlug(Kind.OFFER, "sprachcafe", PortalLanguage.DE))
                    .isEmpty();
            assertThat(changes.after(before, 10))
                    .extracting(PublicChanges.Change::entry)
                    .containsExactly(cafe.id().value());
            return true;
        });
    }

    @Test
    void aChangeThatCommitsLaterIsNeverNumberedEarlier() throws Exception {
        at(newCentre(), () -> {
            var slow = new TransactionTemplate(transactions);
            var apart = new TransactionTemplate(
                    transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            slow.executeWithoutResult(status -> {
                published("Zuerst begonnen");
                apart.executeWithoutResult(other -> published("Zuerst fertig"));
                assertThat(apart.<Integer>execute(other -> changes.after(0, 10).size()))
                        .isOne();
            });
            assertThat(changes.after(0, 10))
                    .extracting(c -> editing.find(new EntryId(java.util.Objects.requireNonNull(c.entry())))
                            .title())
                    .containsExactly("Zuerst fertig", "Zuerst begonnen");
            return true;
        });
    }

    @Test
    void mailAddressesInTextsBecomeContacts() throws Exception {
        at(newCentre(), () -> {
            var texts = new Texts(
                    Map.of(TextField.TITLE, "Sprachcafé", TextField.BODY, "<p>Fragen an cafe@verein.example</p>"));
            var cafe = editing.create(new Editing.Draft(facts(), texts, null, null, 0), null, false);
            assertThat(cafe.texts().get(TextField.BODY)).doesNotContain("verein.example");
            assertThat(cafe.facts().contacts()).extracting(Contact::email).containsExactly("cafe@verein.example");
            return true;
        });
    }

    @Test
    void anotherCentreSeesNothingOfIt() throws Exception {
        var cafe = at(newCentre(), () -> published("Sprachcafé"));
        at(newCentre(), () -> {
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> editing.find(cafe.id()));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> editing.publish(cafe.id()));
            assertThat(directory.all(Kind.OFFER, PortalLanguage.DE)).isEmpty();
            return true;
        });
    }

    private Entry published(String title) {
        var draft = editing.create(new Editing.Draft(facts(), Texts.titled(title), null, null, 0), null, false);
        return editing.publish(draft.id());
    }

    private void edit(Entry entry, String title) {
        editing.save(entry.id(), new Editing.Draft(entry.facts(), Texts.titled(title), null, null, entry.version()));
    }

    private Published shown(String slug, PortalLanguage language) {
        return directory.bySlug(Kind.OFFER, slug, language).orElseThrow();
    }

    private static OfferFacts facts() {
        return new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(), null);
    }

    private Centre newCentre() {
        var id = ids.next();
        return centres.found(new Centre(id, "probe-" + id.toString().substring(24), List.of(), false));
    }

    private static <T> T at(Centre centre, Callable<T> work) throws Exception {
        return CurrentCentre.call(centre, work);
    }
}
