package org.teilhabe.centre;

import java.util.List;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.Frame;
import org.teilhabe.platform.web.Frames;

@Component
class CentreFrames implements Frames {
    private final Messages messages;

    CentreFrames(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Frame in(PortalLanguage language) {
        return new Frame(
                messages.in(language),
                "Integrationsportal",
                "Kommunales Integrationszentrum",
                "KI",
                "",
                "",
                "",
                "",
                "tel:",
                List.of());
    }
}
