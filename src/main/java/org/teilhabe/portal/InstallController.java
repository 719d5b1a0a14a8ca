package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.Frames;
import tools.jackson.databind.json.JsonMapper;

/** What a device needs to put the portal on its home screen and to read kept pages without a network. */
@Controller
class InstallController {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Frames frames;
    private final JsonMapper json;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final byte[] worker;
    private final Map<String, byte[]> icons = new ConcurrentHashMap<>();

    InstallController(Frames frames, JsonMapper json, Phrasing phrasing, PublicPages pages) {
        this.frames = frames;
        this.json = json;
        this.phrasing = phrasing;
        this.pages = pages;
        this.worker = read("static/sw.js");
    }

    @GetMapping(PortalLanguage.PATH + "/manifest.webmanifest")
    ResponseEntity<byte[]> manifest(@PathVariable PortalLanguage lang) {
        var frame = frames.in(lang);
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", frame.portalName() + " " + frame.shortName());
        manifest.put("short_name", frame.portalName());
        manifest.put("description", frame.words().get("life.home.description", frame.centreName()));
        manifest.put("lang", lang.tag());
        manifest.put("dir", lang.direction());
        manifest.put("start_url", "/" + lang.tag() + "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("theme_color", "#0a474d");
        manifest.put("background_color", "#ffffff");
        manifest.put(
                "icons",
                List.of(
                        icon("192", "any"),
                        icon("512", "any"),
                        icon("512-voll", "maskable"),
                        Map.of("src", "/icon.svg", "sizes", "any", "type", "image/svg+xml", "purpose", "any")));
        manifest.put(
                "shortcuts",
                List.of(
                        shortcut(lang, "angebote", frame.words().get("menu.angebote")),
                        shortcut(lang, "termine", frame.words().get("menu.termine")),
                        shortcut(lang, "gemerkt", frame.words().get("menu.gemerkt"))));
        return answer(json.writeValueAsBytes(manifest), MANIFEST, A_DAY);
    }

    private static Map<String, Object> icon(String name, String purpose) {
        var size = name.replaceAll("\\D", "");
        return Map.of(
                "src", "/icon-" + name + ".png", "sizes", size + "x" + size, "type", "image/png", "purpose", purpose);
    }

    private static Map<String, Object> shortcut(PortalLanguage lang, String noun, String name) {
        return Map.of("name", name, "url", "/" + lang.tag() + "/" + noun);
    }

    @GetMapping("/icon.svg")
    ResponseEntity<byte[]> drawing() {
        return answer(Mark.svg(), SVG, A_DAY);
    }

    @GetMapping("/icon-{name:192|512|512-voll|180}.png")
    ResponseEntity<byte[]> picture(@PathVariable String name) {
        var icon = icons.computeIfAbsent(name, n -> switch (n) {
            case "192" -> Mark.png(192, false);
            case "512" -> Mark.png(512, false);
            case "512-voll" -> Mark.png(512, true);
            default -> Mark.png(180, true);
        });
        return answer(icon, MediaType.IMAGE_PNG, A_DAY);
    }

    /** Browsers and feed readers ask for it even where the page names another. */
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() {
        return picture("192");
    }

    /** Asked anew every time, so that a device never runs an old one beside new pages. */
    @GetMapping("/sw.js")
    ResponseEntity<byte[]> worker() {
        return answer(worker, SCRIPT, CacheControl.noCache());
    }

    /** What the device shows where there is neither network nor a kept page. */
    @GetMapping(PortalLanguage.PATH + "/offline")
    ModelAndView offline(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var shell = pages.shell(request, lang, words.words().get("life.offline.title"), "/offline")
                .hidden();
        pages.prebuilt(request, new Moments(words.now()), "offline", null);
        return new ModelAndView("portal/offline", "page", new OfflinePage(shell));
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(caching)
                .eTag("\"" + Feed.hash(bytes) + "\"")
                .body(bytes);
    }

    private static byte[] read(String name) {
        try (var stream = new ClassPathResource(name).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
