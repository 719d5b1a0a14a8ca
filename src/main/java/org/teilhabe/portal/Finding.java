package org.teilhabe.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;

/** Finds the published entry of an address, or where it went. */
@Component
class Finding {
    private final Directory directory;

    Finding(Directory directory) {
        this.directory = directory;
    }

    /** @throws Moved where the entry has another address now; @throws Missing where there is none */
    @Transactional(
            readOnly = true,
            noRollbackFor = {Moved.class, Missing.class})
    Published entry(Kind kind, String slug, PortalLanguage language) {
        return directory
                .bySlug(kind, slug, language)
                .orElseThrow(() -> directory
                        .movedTo(kind, slug)
                        .<RuntimeException>map(now -> new Moved("/" + language.tag() + "/" + kind.noun() + "/" + now))
                        .orElseGet(() -> new Missing("No " + kind.tag() + " " + slug)));
    }

    @Transactional(readOnly = true)
    List<Published> places() {
        return directory.all(Kind.PLACE, PortalLanguage.DE);
    }
}
