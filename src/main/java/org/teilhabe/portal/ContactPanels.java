package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.web.Frame;

/** Makes the contact panel of an entry; where the entry names nobody, the centre itself answers. */
final class ContactPanels {
    private ContactPanels() {}

    static ContactPanel of(List<ContactLine> lines, Published entry, EntryWords words, Frame frame) {
        var named = lines.stream().anyMatch(l -> l.phone() != null);
        var instead = lines.isEmpty() ? Phone.read(frame.phone()).orElse(null) : null;
        return new ContactPanel(
                words.words().get(named || instead != null ? "portal.contact.call" : "portal.contact.write"),
                entry.id().toString(),
                lines,
                instead,
                null,
                words.href("/kontakt?betrifft=" + entry.path().substring(1)));
    }
}
