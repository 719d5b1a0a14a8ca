package org.teilhabe.brochure;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.teilhabe.documents.PdfEngine;
import org.teilhabe.platform.text.PortalLanguage;

/** »Vorschau« of a book, typeset at once; holds no connection to the database meanwhile. */
@Service
public class Previews {
    private final EditionDesk desk;
    private final PdfEngine engine;

    Previews(EditionDesk desk, PdfEngine engine) {
        this.desk = desk;
        this.engine = engine;
    }

    /** A draft's book as it would be now; what was typeset for good as it was kept. */
    public PdfEngine.Pdf of(UUID id, PortalLanguage language, Version version) {
        return desk.kept(id, language, version).orElseGet(() -> {
            var edition = desk.find(id);
            return typeset(edition, desk.book(edition, language, null), version);
        });
    }

    PdfEngine.Pdf typeset(Edition edition, Book book, Version version) {
        return engine.typeset("brochure", version.of(book), desk.pictures(edition.id()));
    }
}
