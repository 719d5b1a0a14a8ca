package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

@House
class PapersTests {
    @Autowired
    Papers papers;

    @Autowired
    Centres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void numbersFollowEachOtherHoweverManyIssueAtOnce() throws Exception {
        var before = at(DemoCentre.LEVERKUSEN, this::issue).number();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var issued = hands.invokeAll(IntStream.range(0, 20)
                    .mapToObj(n -> (Callable<Paper>) () -> at(DemoCentre.LEVERKUSEN, this::issue))
                    .toList());
            var numbers = issued.stream()
                    .map(i -> i.resultNow().number().number())
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(before.number() + 1, before.number() + 20)
                            .boxed()
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s-"})
    void aCodeIsFoundAsPeopleTypeIt(String around) throws Exception {
        var paper = at(DemoCentre.LEVERKUSEN, this::issue);
        var typed = around.formatted(paper.printed().toLowerCase(java.util.Locale.ROOT));
        assertThat(at(DemoCentre.LEVERKUSEN, () -> papers.byCode(typed))).contains(paper);
        var misread = typed.replace('0', 'o').replace('1', 'l');
        assertThat(at(DemoCentre.LEVERKUSEN, () -> papers.byCode(misread))).contains(paper);
    }

    @Test
    void anotherCentreKnowsNothingOfIt() throws Exception {
        var paper = at(DemoCentre.LEVERKUSEN, this::issue);
        assertThat(at(DemoCentre.MUSTERSTADT, () -> papers.byCode(paper.code())))
                .isEmpty();
    }

    @Test
    void aPaperIsWithdrawnOnceAndSaysSo() throws Exception {
        var paper = at(DemoCentre.LEVERKUSEN, this::issue);
        assertThatThrownBy(() -> at(DemoCentre.LEVERKUSEN, () -> revoke(paper, " ")))
                .isInstanceOf(Rejected.class);
        at(DemoCentre.LEVERKUSEN, () -> revoke(paper, "Name falsch geschrieben"));
        at(DemoCentre.LEVERKUSEN, () -> revoke(paper, "noch einmal"));
        assertThat(at(DemoCentre.LEVERKUSEN, () -> papers.byCode(paper.code())))
                .hasValueSatisfying(p -> assertThat(p.valid()).isFalse());
        var reason = at(
                DemoCentre.LEVERKUSEN,
                () -> transaction.execute(t -> jdbc.sql("select reason from paper where id = ?")
                        .param(paper.id())
                        .query(String.class)
                        .single()));
        assertThat(reason).isEqualTo("Name falsch geschrieben");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from paper where id = ?",
                "update paper set about = 'anders' where id = ?",
                "update paper set number = number + 1000 where id = ?"
            })
    void whatWasIssuedStays(String deed) throws Exception {
        var paper = at(DemoCentre.LEVERKUSEN, this::issue);
        assertThatThrownBy(() -> at(
                        DemoCentre.LEVERKUSEN,
                        () -> transaction.execute(
                                t -> jdbc.sql(deed).param(paper.id()).update())))
                .hasMessageContaining("A paper that was issued is not");
    }

    private Paper issue() {
        return papers.issue(Paper.Kind.CERTIFICATE, "Grundlagen für Engagierte, 3 Module");
    }

    private boolean revoke(Paper paper, String reason) {
        papers.revoke(paper.id(), reason);
        return true;
    }

    private <T> T at(DemoCentre centre, Callable<T> work) throws Exception {
        return CurrentCentre.call(centres.bySlug(centre.slug()).orElseThrow(), work);
    }
}
