package org.teilhabe.notification;

import java.util.Arrays;
import java.util.List;
import org.teilhabe.notification.Mailbag.State;

/** The tabs of the outbox. */
enum OutboxFilter {
    ALL("", State.values()),
    WAITING("wartet", State.WAITING, State.SENDING),
    FAILED("gescheitert", State.FAILED),
    SENT("verschickt", State.SENT);

    private final String parameter;
    private final List<State> states;

    OutboxFilter(String parameter, State... states) {
        this.parameter = parameter;
        this.states = List.of(states);
    }

    static OutboxFilter of(String parameter) {
        return Arrays.stream(values())
                .filter(f -> f.parameter.equals(parameter))
                .findFirst()
                .orElse(ALL);
    }

    String parameter() {
        return parameter;
    }

    List<State> states() {
        return states;
    }
}
