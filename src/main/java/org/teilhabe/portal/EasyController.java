package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** In Leichte Sprache there are the fixed pages only; every other address leads to the German page. */
@Controller
class EasyController {
    static final String EASY = "/de-x-leicht";

    @GetMapping({EASY, EASY + "/"})
    ResponseEntity<Void> start() {
        return to("/de-x-leicht/leichte-sprache");
    }

    @GetMapping(EASY + "/**")
    ResponseEntity<Void> german(HttpServletRequest request) {
        var query = request.getQueryString();
        return to("/de" + request.getRequestURI().substring(EASY.length()) + (query == null ? "" : "?" + query));
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
