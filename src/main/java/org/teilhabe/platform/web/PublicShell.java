package org.teilhabe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/**
 * A public page's shell: its frame and what the head of the page says about it.
 *
 * @param path what follows the language in the address, with its leading slash: {@code /angebote/sprachcafe}
 * @param query what of the address is the same question in every language, with its question mark; may be empty
 * @param base scheme and host of absolute links, without a slash at the end
 * @param section which entry of the menu is the current one, empty for none
 * @param index whether search engines may list it
 * @param keep whether the reader may keep it offline: false on sensitive pages, which carry a quick exit
 * @param jsonLd structured data, already safe to stand in a script element; null for none
 */
public record PublicShell(
        Frame frame,
        String title,
        String description,
        String path,
        String query,
        String base,
        String section,
        boolean index,
        boolean keep,
        boolean sample,
        @Nullable String jsonLd) {

    public static PublicShell of(Frame frame, String title, String path, String base) {
        return new PublicShell(frame, title, "", path, "", base, "", true, true, false, null);
    }

    /** The same page in another language answers the same question. */
    public PublicShell asked(HttpServletRequest request) {
        return new PublicShell(
                frame, title, description, path, AskedAgain.query(request), base, section, index, keep, sample, jsonLd);
    }

    public PublicShell described(String text) {
        return new PublicShell(frame, title, text, path, query, base, section, index, keep, sample, jsonLd);
    }

    public PublicShell in(String menuEntry) {
        return new PublicShell(frame, title, description, path, query, base, menuEntry, index, keep, sample, jsonLd);
    }

    public PublicShell hidden() {
        return new PublicShell(frame, title, description, path, query, base, section, false, keep, sample, jsonLd);
    }

    public PublicShell sensitive(boolean yes) {
        return new PublicShell(
                frame, title, description, path, query, base, section, index, keep && !yes, sample, jsonLd);
    }

    public PublicShell sample(boolean yes) {
        return new PublicShell(frame, title, description, path, query, base, section, index, keep, yes, jsonLd);
    }

    public PublicShell structured(@Nullable String data) {
        return new PublicShell(frame, title, description, path, query, base, section, index, keep, sample, data);
    }

    public Words words() {
        return frame.words();
    }

    public PortalLanguage language() {
        return frame.words().language();
    }

    public String canonical() {
        return base + "/" + language().tag() + path;
    }

    /** Where the language links lead. */
    public String in(PortalLanguage other) {
        return "/" + other.tag() + path + query;
    }

    public String href(String target) {
        return "/" + linkLanguage().tag() + target;
    }

    /** Leichte Sprache has only fixed pages of its own; its links lead on to the German ones. */
    private PortalLanguage linkLanguage() {
        return language() == PortalLanguage.LEICHT ? PortalLanguage.DE : language();
    }

    public List<PortalLanguage> languages() {
        return PortalLanguage.full();
    }

    public List<MenuEntry> menu() {
        return Arrays.stream(new String[] {"angebote", "termine", "orte", "mitmachen"})
                .map(name -> new MenuEntry(words().get("menu." + name), href("/" + name), current(name)))
                .toList();
    }

    private @Nullable String current(String name) {
        if (path.equals("/" + name)) return "page";
        return name.equals(section) ? "true" : null;
    }

    /** @param current {@code page} on its own page, {@code true} on those below it, else null */
    public record MenuEntry(
            String label, String href, @Nullable String current) {}
}
