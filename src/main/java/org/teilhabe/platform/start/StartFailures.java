package org.teilhabe.platform.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.teilhabe.platform.postgres.DataFolder;

/** One sentence instead of a hundred lines where the reason of a failed start is known. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    /** What to tell of it, empty where nobody foresaw it. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, f -> f != null, Throwable::getCause)
                .flatMap(f -> known(f).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable failure) {
        return switch (failure) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case DataFolder.Unusable unusable -> Optional.ofNullable(unusable.getMessage());
            case PortInUseException taken ->
                Optional.of(
                        "Der Anschluss " + taken.getPort()
                                + " ist schon belegt. Beenden Sie, was dort läuft, oder wählen Sie mit TEILHABE_PORT einen anderen.");
            case SQLException refused
            when refused.getSQLState() != null ->
                ofDatabase(refused.getSQLState()).map(words -> words + " (" + refused.getMessage() + ")");
            default -> Optional.empty();
        };
    }

    /** By the classes of the SQL standard: 08 connection, 28 authorization, 3D catalog. */
    private static Optional<String> ofDatabase(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" ->
                Optional.of(
                        "Die Datenbank antwortet nicht. Prüfen Sie TEILHABE_DB_URL und ob der Weg dorthin offen ist.");
            case "28" ->
                Optional.of("Die Datenbank lässt uns nicht hinein. Prüfen Sie TEILHABE_DB_OWNER_PASSWORD und"
                        + " TEILHABE_DB_APP_PASSWORD.");
            case "3D" -> Optional.of("Diese Datenbank gibt es dort nicht. Prüfen Sie TEILHABE_DB_URL.");
            default -> Optional.empty();
        };
    }
}
