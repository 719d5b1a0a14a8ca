package org.teilhabe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * Scheme and host of absolute links: as configured, with the centre's own host name where it has one; without a
 * configured address the request's own. Never ends in a slash.
 */
@Component
public class BaseAddress {
    private final Settings settings;
    private final Environment environment;

    BaseAddress(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public String of(HttpServletRequest request) {
        var configured = settings.baseAddress();
        return configured != null ? atCentre(configured) : asCalled(request);
    }

    /** For whatever leaves the house without a page around it: mails, files, jobs. */
    public String here() {
        var configured = settings.baseAddress();
        if (configured != null) return atCentre(configured);
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? asCalled(current.getRequest())
                : onThisMachine();
    }

    private static String atCentre(URI configured) {
        var hosts = CurrentCentre.find().map(Centre::hosts).orElseGet(java.util.List::of);
        var text = configured.toString().replaceAll("/+$", "");
        if (hosts.isEmpty() || hosts.contains(configured.getHost())) return text;
        return text.replace("://" + configured.getHost(), "://" + hosts.getFirst());
    }

    private static String asCalled(HttpServletRequest request) {
        var port = request.getServerPort();
        var standard = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (standard ? "" : ":" + port);
    }

    private String onThisMachine() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var host = CurrentCentre.find().map(c -> c.slug() + ".localhost").orElse("localhost");
        return "http://" + host + ":" + port;
    }
}
