package org.teilhabe;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The architecture, and its map. */
class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(Teilhabe.class);

    @Test
    void modulesKeepTheirPromises() {
        modules.verify();
    }

    @Test
    void drawsTheMap() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
