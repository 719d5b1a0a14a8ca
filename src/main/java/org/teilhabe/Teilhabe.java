package org.teilhabe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one Kommunales Integrationszentrum, or many, in one installation. */
@Modulithic(systemName = "Teilhabe", sharedModules = "platform")
@SpringBootApplication
public class Teilhabe {
    public static void main(String[] args) {
        SpringApplication.run(Teilhabe.class, args);
    }
}
