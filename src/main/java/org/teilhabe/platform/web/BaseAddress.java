package org.teilhabe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;

/** Scheme and host of absolute links: as configured, on this machine the request's own. Never ends in a slash. */
@Component
public class BaseAddress {
    private final Settings settings;

    BaseAddress(Settings settings) {
        this.settings = settings;
    }

    public String of(HttpServletRequest request) {
        var configured = settings.baseAddress();
        if (configured != null) return configured.toString().replaceAll("/+$", "");
        var port = request.getServerPort();
        var standard = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (standard ? "" : ":" + port);
    }
}
