package org.teilhabe;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The architecture, and its map. */
class ModularityTests {
    /** Generated templates use every module's pages and are no module. */
    private final ApplicationModules modules =
            ApplicationModules.of(Teilhabe.class, JavaClass.Predicates.resideInAPackage("org.teilhabe.jte.."));

    @Test
    void modulesKeepTheirPromises() {
        modules.verify();
    }

    @Test
    void drawsTheMap() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
