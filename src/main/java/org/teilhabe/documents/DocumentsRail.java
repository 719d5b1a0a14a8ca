package org.teilhabe.documents;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class DocumentsRail implements Rail {
    static final String HREF = "/verwaltung/schriftgut";

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                "house",
                20,
                "documents.desk.rail",
                HREF,
                "letters",
                Set.of(Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION),
                0));
    }
}
