package org.teilhabe.centre;

import org.springframework.stereotype.Component;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.demo.DemoData;

/** The profiles of the demo centres, and the service notice that was in force once. */
@Component
class CentreDemo implements DemoData {
    private final CentreFounding founding;
    private final Books books;
    private final Ids ids;

    CentreDemo(CentreFounding founding, Books books, Ids ids) {
        this.founding = founding;
        this.books = books;
        this.ids = ids;
    }

    @Override
    public String module() {
        return "centre";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(DemoCentre centre) {
        var file = CentreFile.in(centre.folder());
        founding.furnish(file.charter());
        for (var filed : file.notices())
            books.add(new Notice(
                    ids.next(),
                    filed.kind(),
                    filed.first().atStartOfDay(),
                    filed.last().plusDays(1).atStartOfDay(),
                    filed.title(),
                    filed.text(),
                    filed.urgent(),
                    1));
    }
}
