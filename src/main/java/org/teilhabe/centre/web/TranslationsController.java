package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.teilhabe.centre.CentreDesk;
import org.teilhabe.centre.Section;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** German texts of the profile and their translations, side by side. */
@Controller
@RequestMapping("/verwaltung/zentrum/uebersetzungen/{language}")
@For({Role.LEITUNG, Role.REDAKTION, Role.ADMINISTRATION})
class TranslationsController {
    private static final int LONGEST = 4_000;

    private final CentreDesk desk;
    private final ProfilePages profiles;
    private final DeskShells shells;

    TranslationsController(CentreDesk desk, ProfilePages profiles, DeskShells shells) {
        this.desk = desk;
        this.profiles = profiles;
        this.shells = shells;
    }

    @GetMapping
    String page(@PathVariable String language, HttpServletRequest request, Model model) {
        model.addAttribute("page", page(request, find(language), null, List.of(), false));
        return "centre/translations";
    }

    @PostMapping
    String save(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var target = find(language);
        var form = new Filled(typed);
        try {
            desk.translate(target, read(form));
            DeskShells.say(request, "centre.said.translated");
            return "redirect:/verwaltung/zentrum/uebersetzungen/" + target.tag();
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", page(request, target, form.values(), refused.faults(), false));
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            model.addAttribute("page", page(request, target, form.values(), List.of(), true));
        }
        return "centre/translations";
    }

    private static Map<String, CentreDesk.Typed> read(Filled form) {
        var typed = new HashMap<String, CentreDesk.Typed>();
        for (var name : List.copyOf(form.values().keySet())) {
            if (!name.startsWith("t.")) continue;
            var key = name.substring(2);
            typed.put(
                    key,
                    new CentreDesk.Typed(form.words(name, LONGEST), form.ticked("ok." + key), form.raw("was." + key)));
        }
        form.rejectIfAny();
        return typed;
    }

    private TranslationsPage page(
            HttpServletRequest request,
            PortalLanguage language,
            @Nullable Map<String, String> typed,
            List<Rejected.Fault> faults,
            boolean conflict) {
        var blank = shells.of(request, "/verwaltung/zentrum", "centre.translations.title", "");
        var words = blank.words();
        var name = words.languageName(language.tag());
        var shell = blank.titled(words.get("centre.translations.title", name));
        var pairs = new ArrayList<TranslationsPage.Pair>();
        texts().forEach((key, text) -> {
            if (!text.blank()) pairs.add(pair(key, text, language, words, typed, faults));
        });
        return new TranslationsPage(
                shell,
                "/verwaltung/zentrum/uebersetzungen/" + language.tag(),
                name,
                language.ownName(),
                language.tag(),
                language.direction(),
                pairs,
                profiles.languages(words, language),
                faults.size(),
                conflict);
    }

    private Map<String, Text> texts() {
        var texts = new LinkedHashMap<String, Text>();
        for (var section : Section.values())
            texts.putAll(desk.sheet(section).content().texts());
        return texts;
    }

    private static TranslationsPage.Pair pair(
            String key,
            Text text,
            PortalLanguage language,
            Words words,
            @Nullable Map<String, String> typed,
            List<Rejected.Fault> faults) {
        var stored = stored(text, language);
        var value = typed == null ? stored : typed.getOrDefault("t." + key, stored);
        var was = typed == null ? stored : typed.getOrDefault("was." + key, stored);
        var state = text.state(language);
        var machine = state == Text.State.CURRENT && text.in(language).machine();
        var tag = machine ? "machine" : state.name().toLowerCase(java.util.Locale.ROOT);
        return new TranslationsPage.Pair(
                key,
                label(key, words),
                text.german(),
                value,
                stored,
                words.get("centre.tag." + tag),
                switch (tag) {
                    case "machine" -> "info";
                    case "current" -> "ok";
                    case "outdated" -> "warn";
                    default -> "risk";
                },
                machine || state == Text.State.OUTDATED,
                typed != null && !typed.getOrDefault("ok." + key, "").isEmpty(),
                was.equals(stored) || value.equals(stored) ? null : stored,
                faults.stream()
                        .filter(f -> f.field().equals("t." + key))
                        .findFirst()
                        .map(f -> words.get(f.key(), f.arguments().toArray()))
                        .orElse(null));
    }

    private static String stored(Text text, PortalLanguage language) {
        var now = text.in(language);
        return now.fallback() ? "" : now.text();
    }

    /** {@code desks.empfang.title} reads »Anlaufstelle: Titel«, {@code unit} reads »Einheit«. */
    private static String label(String key, Words words) {
        if (words.knows("centre.text." + key)) return words.get("centre.text." + key);
        var first = key.substring(0, key.indexOf('.'));
        var last = key.substring(key.lastIndexOf('.') + 1);
        return words.get("centre.text." + first) + ": " + words.get("centre.text.word." + last);
    }

    private static PortalLanguage find(String tag) {
        return PortalLanguage.byTag(tag)
                .filter(l -> l != PortalLanguage.DE && l != PortalLanguage.LEICHT)
                .orElseThrow(() -> new Missing(tag));
    }
}
