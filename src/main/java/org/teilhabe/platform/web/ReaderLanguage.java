package org.teilhabe.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * The language of an answer: the address's; what {@code ?lang} asks for; in the back office the person's; else the best
 * of what the browser asks for. The answer says so in {@code Content-Language}.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {
    static PortalLanguage of(HttpServletRequest request) {
        return PortalLanguage.byTag(firstSegment(request))
                .or(() -> asked(request).flatMap(PortalLanguage::near))
                .or(() -> Actor.find().map(Actor::language))
                .orElseGet(() -> PortalLanguage.best(request.getHeader("Accept-Language")));
    }

    /** A form that cannot be read asks for no language, and its refusal needs one all the same. */
    private static Optional<String> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("lang"));
        } catch (InvalidParameterException unreadable) {
            return Optional.empty();
        }
    }

    private static String firstSegment(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original instanceof String uri ? uri : request.getRequestURI();
        return path.length() > 1 ? path.substring(1).split("/", 2)[0] : "";
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(of(request).tag());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address or the person says the language");
    }
}
