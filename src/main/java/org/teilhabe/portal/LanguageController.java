package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;

/** Leads to the language of the reader, from addresses without one and from tags that are written otherwise. */
@Controller
class LanguageController {
    /** A tag of a language, alone or with script and region; what is not ours is not there. */
    private static final String TAG = "/{tag:[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8}){0,3}}";

    @GetMapping("/")
    ResponseEntity<Void> best(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/" + PortalLanguage.best(wanted).tag() + "/")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .build();
    }

    @GetMapping({TAG, TAG + "/**"})
    ResponseEntity<Void> other(@PathVariable String tag, HttpServletRequest request) {
        var language = PortalLanguage.near(tag.replace('_', '-')).orElseThrow(() -> new Missing("No language " + tag));
        var path = request.getRequestURI();
        var rest = path.substring(tag.length() + 1);
        var home = rest.isEmpty();
        if (tag.equals(language.tag()) && !home) throw new Missing("No page " + path);
        var query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(
                        HttpHeaders.LOCATION,
                        "/" + language.tag() + (home ? "/" : rest) + (query == null ? "" : "?" + query))
                .build();
    }
}
