package org.teilhabe.identity;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.web.For;

/** The switch between German and English on every page of the back office. */
@Controller
@For({})
@RequestMapping("/verwaltung/sprache")
class DeskLanguageController {
    private final OwnAccount own;

    DeskLanguageController(OwnAccount own) {
        this.own = own;
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam(defaultValue = "") String sprache, @RequestParam(defaultValue = "") String weiter) {
        own.speak(sprache);
        return new ModelAndView("redirect:" + Next.safe(weiter).orElse("/verwaltung"));
    }
}
