package org.teilhabe.platform.web;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * What the web server refuses before any page of ours is asked, such as an address of letters that are none: the same
 * sentence in the reader's language, without the frame of the centre, which nobody knows yet.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Messages messages;

    UnreadableRequests(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (!(context.getParent() instanceof StandardHost host)) return;
            host.getPipeline().addValve(new Sentence(messages));
            host.setErrorReportValveClass(Sentence.class.getName());
        });
    }

    /** Tomcat's own page of errors, in our words. */
    private static final class Sentence extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(Sentence.class);
        private static final Pattern TARGET = Pattern.compile("\\[(/[a-z-]{1,20})[/? ]");
        private final Messages messages;

        Sentence(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                response.setContentType("text/html;charset=UTF-8");
                response.setHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'");
                response.setHeader("X-Content-Type-Options", "nosniff");
                var language = language(request);
                response.setHeader("Content-Language", language.tag());
                response.getReporter().write(page(status, language));
                response.finishResponse();
            } catch (IOException e) {
                LOG.debug("Nobody waited for the refusal", e);
            }
        }

        private static PortalLanguage language(Request request) {
            var path = Optional.ofNullable(request.getDecodedRequestURI())
                    .or(() -> Optional.ofNullable(request.getRequestURI()))
                    .filter(p -> !p.isEmpty())
                    .or(() -> refused(request))
                    .orElse("/");
            var first = path.length() > 1 ? path.substring(1).split("[/?]", 2)[0] : "";
            return PortalLanguage.byTag(first)
                    .orElseGet(() -> PortalLanguage.best(request.getHeader("Accept-Language")));
        }

        /** Of an address it cannot read the server keeps no more than its complaint, and that quotes it. */
        private static Optional<String> refused(Request request) {
            return request.getCoyoteRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                            instanceof IllegalArgumentException complaint
                    ? Optional.ofNullable(complaint.getMessage())
                            .map(TARGET::matcher)
                            .filter(Matcher::find)
                            .map(quoted -> quoted.group(1))
                    : Optional.empty();
        }

        private String page(int status, PortalLanguage language) {
            var words = messages.in(language);
            var known = words.knows("error." + status + ".title") && words.knows("error." + status + ".text");
            var key = "error." + (known ? status : status < 500 ? 400 : 500);
            return """
                    <!doctype html>
                    <html lang="%s" dir="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
                    <meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>%s</title>\
                    <link rel="stylesheet" href="%s"></head>
                    <body><main class="wrap sec"><p class="muted num">%d</p><h1>%s</h1><p class="measure mt-3">%s</p>\
                    <p class="row mt-5"><a class="btn" href="/">%s</a></p></main></body></html>
                    """.formatted(
                            language.tag(),
                            language.direction(),
                            said(words.get(key + ".title")),
                            Assets.path("portal.css"),
                            status,
                            said(words.get(key + ".title")),
                            said(words.get(key + ".text")),
                            said(words.get("error.home")));
        }

        private static String said(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }
}
