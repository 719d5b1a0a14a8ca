package org.teilhabe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.teilhabe.platform.shell.Shell;

/** The application: one Kommunales Integrationszentrum, or many, in one installation. */
@Modulithic(systemName = "Teilhabe", sharedModules = "platform")
@SpringBootApplication
public class Teilhabe {
    public static void main(String[] args) {
        if (Shell.meant(args)) System.exit(new Shell(Teilhabe.class, System.out, System.err).run(args));
        SpringApplication.run(Teilhabe.class, args);
    }
}
