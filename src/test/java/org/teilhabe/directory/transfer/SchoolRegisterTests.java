package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.FreshCentres;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.platform.House;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** The real register, where it lies beside the project: {@code -Dteilhabe.shared} or {@code TEILHABE_SHARED} says where. */
@House
class SchoolRegisterTests {
    @Autowired
    Importing importing;

    @Autowired
    Directory directory;

    @Autowired
    FreshCentres fresh;

    @Test
    void allSchoolsOfLeverkusenComeWithTheirPlaces() throws Exception {
        var file = shared("schools-leverkusen.csv");
        if (file.isEmpty()) return;
        CurrentCentre.call(fresh.make(), () -> {
            var report = importing.run(FileKind.SCHOOLS, Source.of(file.get()), Importing.Mode.ALL_OR_NOTHING);
            assertThat(report.problems()).isEmpty();
            assertThat(report.added()).isEqualTo(44);
            var schools = directory.all(Kind.ORGANISATION, PortalLanguage.DE);
            assertThat(schools).hasSize(44).allSatisfy(s -> {
                var facts = (OrganisationFacts) s.facts();
                assertThat(facts.schoolNumber()).matches("\\d{6}");
                assertThat(facts.place()).isNotNull();
                assertThat(facts.contacts()).hasSize(1);
            });
            assertThat(directory.all(Kind.PLACE, PortalLanguage.DE)).hasSize(44);
            var again = importing.run(FileKind.SCHOOLS, Source.of(file.get()), Importing.Mode.ALL_OR_NOTHING);
            assertThat(again.unchanged()).isEqualTo(44);
            return true;
        });
    }

    @Test
    void allSchoolsOfTheLandAreUnderstood() throws Exception {
        var file = shared("schools-nrw.csv");
        if (file.isEmpty()) return;
        CurrentCentre.call(fresh.make(), () -> {
            var started = System.nanoTime();
            var report = importing.run(FileKind.SCHOOLS, Source.of(file.get()), Importing.Mode.CHECK);
            System.out.println("5425 schools checked in " + (System.nanoTime() - started) / 1_000_000 + " ms, "
                    + report.problemsInAll() + " hints");
            report.problems().stream().limit(40).forEach(System.out::println);
            assertThat(report.rows()).isEqualTo(5_425);
            assertThat(report.faulty()).isZero();
            return true;
        });
    }

    private static Optional<Path> shared(String name) {
        var folder =
                System.getProperty("teilhabe.shared", System.getenv().getOrDefault("TEILHABE_SHARED", "../shared"));
        var file = Path.of(folder, "data", name);
        if (Files.exists(file)) return Optional.of(file);
        System.out.println("Skipped: " + file.toAbsolutePath().normalize() + " is not there");
        return Optional.empty();
    }
}
