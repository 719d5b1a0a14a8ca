package org.teilhabe.directory.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read more than once: to see what it is, and then for what it says. */
interface Source {
    InputStream open() throws IOException;

    static Source of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static Source of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
