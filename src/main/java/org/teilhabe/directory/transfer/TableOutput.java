package org.teilhabe.directory.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row, the head first. */
interface TableOutput extends AutoCloseable {
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** »Format« of a file that goes out. */
    enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        String ending() {
            return ending;
        }

        String mediaType() {
            return mediaType;
        }

        TableOutput to(OutputStream stream) throws IOException {
            return this == CSV ? new CsvOutput(stream) : new XlsxOutput(stream);
        }

        static java.util.Optional<Format> byEnding(String ending) {
            return java.util.Arrays.stream(values())
                    .filter(f -> f.ending.equalsIgnoreCase(ending))
                    .findFirst();
        }
    }
}
