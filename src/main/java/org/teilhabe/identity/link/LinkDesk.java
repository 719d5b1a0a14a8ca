package org.teilhabe.identity.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Rejected;

/** Finds what a link is for, and does it while using the link up. */
@Service
class LinkDesk {
    private final MailLinks links;
    private final Map<String, LinkPurpose> purposes;

    LinkDesk(MailLinks links, List<LinkPurpose> purposes) {
        this.links = links;
        this.purposes = purposes.stream().collect(Collectors.toUnmodifiableMap(LinkPurpose::name, Function.identity()));
    }

    /** A link that works, and what it asks. */
    record Shown(MailLink link, List<LinkField> fields) {}

    @Transactional(readOnly = true)
    public Optional<Shown> show(String token) {
        return links.look(token).map(link -> new Shown(link, purpose(link).fields(link.subject())));
    }

    @Transactional
    public Optional<String> act(String token, LinkVisit visit) {
        var link = links.look(token).orElseThrow(() -> new Rejected("identity.link.gone"));
        var subject = links.redeem(token, link.purpose());
        return purpose(link).act(subject, visit);
    }

    private LinkPurpose purpose(MailLink link) {
        var purpose = purposes.get(link.purpose());
        if (purpose == null) throw new IllegalStateException("Nobody knows what a link is for: " + link.purpose());
        return purpose;
    }
}
