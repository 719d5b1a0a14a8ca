package org.teilhabe.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.platform.House;
import org.teilhabe.platform.privacy.Person;

@House
class FeedbackDataTests {
    @Autowired
    Neighbour neighbour;

    @Autowired
    FeedbackData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aPersonFindsWhatTheyWrote() {
        var form = neighbour.message("Was wisst ihr über mich?");
        form.put("mail", "Frage@post.example");
        neighbour.post("/de/kontakt", form);
        var found = neighbour.at(neighbour.centre(), () -> data.find(new Person("frage@post.example", Set.of())));
        assertThat(found).anySatisfy(r -> assertThat(r.values()).containsEntry("text", "Was wisst ihr über mich?"));
    }

    @Test
    void whatHasLongBeenDoneKeepsItsFiguresAndLosesItsPeople() {
        neighbour.post("/de/kontakt", neighbour.message("Bald vergessen"));
        var id = neighbour.concerns("Bald vergessen").getFirst();
        neighbour.at(
                neighbour.centre(),
                () -> jdbc.sql("update concern set state = 'done', closed = :then where id = :id")
                        .params(Map.of("then", OffsetDateTime.now(clock).minusYears(5), "id", id))
                        .update());
        var cutoff = OffsetDateTime.now(clock).minusYears(4);
        var processing = data.map().processings().getFirst();
        assertThat(neighbour.at(neighbour.centre(), () -> data.expire(processing, cutoff, true)))
                .isEqualTo(1);
        assertThat(neighbour.at(neighbour.centre(), () -> data.expire(processing, cutoff, false)))
                .isEqualTo(1);
        assertThat(neighbour.at(neighbour.centre(), () -> data.expire(processing, cutoff, false)))
                .isZero();
        assertThat(neighbour.count("concern where id = '" + id + "' and blanked and text = '' and mail = ''"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseHasTheLastWord() {
        neighbour.post("/de/kontakt", neighbour.message("Letztes Wort"));
        var id = neighbour.concerns("Letztes Wort").getFirst();
        for (var wrong : new String[] {
            "state = 'lost'",
            "state = 'done'",
            "state = 'working'",
            "mail = ''",
            "text = ''",
            "text = repeat('x', 4001)",
            "flaw = 'phone'",
            "due = current_date",
            "number = 0",
            "blanked = true"
        })
            assertThatThrownBy(() -> neighbour.at(
                            neighbour.centre(),
                            () -> jdbc.sql("update concern set " + wrong + " where id = :id")
                                    .param("id", id)
                                    .update()))
                    .as(wrong)
                    .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class);
    }
}
