package org.teilhabe.portal.search;

import org.springframework.context.ApplicationContext;
import org.teilhabe.platform.tenancy.Centres;

/** The portal opens before its index is complete; tests begin after. */
public final class WholeIndex {
    private WholeIndex() {}

    public static void in(ApplicationContext house) {
        house.getBean(Centres.class).all().forEach(house.getBean(Indexing.class)::catchUp);
    }
}
