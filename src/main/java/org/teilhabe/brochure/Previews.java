package org.teilhabe.brochure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return desk.kept(id, language, version).orElseGet(() -> typeset(desk.find(id), language, version, null));
    }

    /** @param size other than the edition's own, null for that */
    PdfEngine.Pdf typeset(Edition edition, PortalLanguage language, Version version, Plan.@Nullable Size size) {
        var book = version.of(desk.book(edition, language, size));
        return engine.typeset("brochure", book, desk.pictures(edition.id()));
    }
}
