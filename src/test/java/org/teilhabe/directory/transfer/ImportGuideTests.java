package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.PortalLanguage;

/** docs/import.md names every column a file may have, every kind and every word a command knows. */
class ImportGuideTests {
    private static final Pattern COLUMNS = Pattern.compile("(?m)^\\| ((?:`[a-z0-9_]+`(?:, )?)+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

    @Test
    void everyColumnIsExplained() throws IOException {
        var known = new LinkedHashSet<>(SchoolRegister.columns());
        for (var kind : List.of(Kind.OFFER, Kind.EVENT, Kind.ORGANISATION, Kind.PLACE))
            known.addAll(german(new EntryRows(Layout.of(kind)).allColumns()));
        assertThat(explained()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyKindAndItsFileIsNamed() throws IOException {
        var guide = guide();
        for (var kind : FileKind.values()) {
            assertThat(guide).contains("`" + kind.tag() + "`");
            if (kind.goesOut()) assertThat(guide).contains("| `" + kind.noun() + "` |");
        }
        assertThat(guide).contains("`" + languages() + "`");
    }

    /** One contact and one translation's state stand for all of them. */
    private static Set<String> german(Collection<String> columns) {
        var names = new LinkedHashSet<String>();
        for (var column : columns) {
            var contact = column.replaceFirst("^contact\\d+_", "contact1_");
            var translated = Arrays.stream(PortalLanguage.values())
                    .filter(l -> l != PortalLanguage.DE)
                    .anyMatch(l -> contact.endsWith("_" + l.tag()) && !contact.startsWith("translation_"));
            if (translated) continue;
            names.add(contact.startsWith("translation_") ? "translation_ar" : contact);
        }
        return names;
    }

    private static String languages() {
        return String.join(
                " ",
                Arrays.stream(PortalLanguage.values())
                        .filter(l -> l != PortalLanguage.DE)
                        .map(PortalLanguage::tag)
                        .toList());
    }

    private static Set<String> explained() throws IOException {
        var names = new LinkedHashSet<String>();
        COLUMNS.matcher(guide())
                .results()
                .forEach(row -> NAME.matcher(row.group(1)).results().forEach(name -> names.add(name.group(1))));
        return names;
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/import.md"));
    }
}
