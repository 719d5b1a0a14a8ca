package org.teilhabe.platform.start;

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
        var sentence = Stream.iterate(failure, f -> f != null, Throwable::getCause)
                .flatMap(f -> sentence(f).stream())
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(Throwable failure) {
        return switch (failure) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case DataFolder.Unusable unusable -> Optional.ofNullable(unusable.getMessage());
            case PortInUseException taken ->
                Optional.of(
                        "Der Anschluss " + taken.getPort()
                                + " ist schon belegt. Beenden Sie, was dort läuft, oder wählen Sie mit TEILHABE_PORT einen anderen.");
            default -> Optional.empty();
        };
    }
}
