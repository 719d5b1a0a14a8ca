package org.teilhabe.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.web.Stamps;

@House
class DeletionTests {
    @Autowired
    Deletion deletion;

    @Autowired
    DeletionLog log;

    @Autowired
    RetentionPeriods periods;

    @Autowired
    Register register;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Centres centres;

    @Autowired
    Clock clock;

    private Centre here;
    private Centre elsewhere;

    @BeforeEach
    void twoCentres() {
        here = centre();
        elsewhere = centre();
    }

    @Test
    void whatHasOutlivedItsPeriodGoesAndTheRestStays() {
        audited(here, Period.ofYears(3));
        audited(here, Period.ofMonths(18));
        assertThat(at(here, () -> deletion.run(false, false))).isEqualTo(1);
        assertThat(trail(here)).isEqualTo(1);
    }

    @Test
    void theNeighboursDataStay() {
        audited(here, Period.ofYears(3));
        audited(elsewhere, Period.ofYears(3));
        at(here, () -> deletion.run(false, false));
        assertThat(trail(here)).isZero();
        assertThat(trail(elsewhere)).isEqualTo(1);
    }

    @Test
    void aDryRunCountsTheSameAndDeletesNothing() {
        audited(here, Period.ofYears(3));
        mailed(here, Period.ofDays(40));
        assertThat(at(here, () -> deletion.run(true, false))).isEqualTo(2);
        assertThat(at(here, () -> deletion.run(false, false))).isEqualTo(2);
        assertThat(at(here, () -> deletion.run(false, false))).isZero();
    }

    @Test
    void theLogCountsAndNamesNobody() {
        mailed(here, Period.ofDays(40));
        at(here, () -> deletion.run(false, false));
        var runs = at(here, log::last);
        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().counts()).containsExactly(new DeletionLog.Count("notification.outbox", 1L));
        assertThat(at(elsewhere, log::last)).isEmpty();
    }

    @Test
    void theCentreChangesAPeriodAndItsOwnOnly() {
        var outbox = register.get("notification.outbox");
        mailed(here, Period.ofDays(40));
        at(here, () -> {
            periods.decide(outbox, Period.ofMonths(3), LocalDate.now(clock));
            return true;
        });
        assertThat(at(here, () -> periods.of(outbox))).isEqualTo(Period.ofMonths(3));
        assertThat(at(elsewhere, () -> periods.of(outbox))).isEqualTo(Period.ofDays(30));
        assertThat(at(here, () -> deletion.run(false, false))).isZero();
    }

    @Test
    void aPeriodDecidedForLaterHoldsLater() {
        var outbox = register.get("notification.outbox");
        at(here, () -> {
            periods.decide(outbox, Period.ofMonths(3), LocalDate.now(clock).plusDays(1));
            return true;
        });
        assertThat(at(here, () -> periods.of(outbox))).isEqualTo(Period.ofDays(30));
    }

    @Test
    void theTrailIsKeptForAYearWhateverIsDecided() {
        var trail = register.get("audit.trail");
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> at(here, () -> {
                    periods.decide(trail, Period.ofMonths(6), LocalDate.now(clock));
                    return true;
                }));
    }

    @Test
    void theApplicationCannotWipeTheLastYearOffTheTrail() {
        audited(here, Period.ofMonths(11));
        var gone = inTransaction(
                here,
                () -> jdbc.sql("select forget_audit_entries(now())")
                        .query(Long.class)
                        .single());
        assertThat(gone).isZero();
        assertThat(trail(here)).isEqualTo(1);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> inTransaction(
                        here, () -> jdbc.sql("delete from audit_entry").update()));
    }

    @Test
    void usedStampsAreForgottenAfterADay() {
        inTransaction(here, () -> jdbc.sql("""
                insert into used_stamp (number, used_at)
                values (gen_random_uuid(), now() - interval '25 hours'), (gen_random_uuid(), now())""").update());
        assertThat(at(here, stamps::forgetOld)).isEqualTo(1);
    }

    private Centre centre() {
        var id = UUID.randomUUID();
        return centres.found(new Centre(id, "frist-" + id.toString().substring(0, 8), List.of(), false));
    }

    private void audited(Centre centre, Period ago) {
        inTransaction(centre, () -> jdbc.sql("""
                insert into audit_entry (id, at, actor, actor_name, kind, deed, subject_kind, subject, detail)
                values (gen_random_uuid(), :at, null, 'Probe', 'did', 'probe', 'probe', null, '')""").param("at", before(ago)).update());
    }

    private void mailed(Centre centre, Period ago) {
        inTransaction(centre, () -> jdbc.sql("""
                insert into outgoing_mail (id, recipient, language, template, sender_name, subject, body, state,
                                           message_id, written, next_try, give_up, ended)
                values (gen_random_uuid(), 'leyla@familie.example', 'de', 'probe', 'KI', 'Probe', 'Text', 'sent',
                        '<' || gen_random_uuid() || '@ki.example>', :at, :at, :at, :at)""").param("at", before(ago)).update());
    }

    private OffsetDateTime before(Period ago) {
        return OffsetDateTime.now(clock).minus(ago);
    }

    private long trail(Centre centre) {
        return inTransaction(
                centre,
                () -> jdbc.sql("select count(*) from audit_entry where deed = 'probe'")
                        .query(Long.class)
                        .single());
    }

    private <T> T inTransaction(Centre centre, Supplier<T> work) {
        return at(centre, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private <T> T at(Centre centre, Supplier<T> work) {
        try {
            return CurrentCentre.call(centre, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
