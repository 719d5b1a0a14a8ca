package org.teilhabe.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Measures a page as it stands. */
final class Layout {
    /** Elements beside the screen, though the page itself is as wide as the screen. */
    private static final String BESIDE = """
            () => {
              const root = document.documentElement, width = root.clientWidth
              if (root.scrollWidth <= width) return []
              const scrolls = (e) => e && e !== document.body && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement))
              return ['the page is ' + root.scrollWidth + ' wide', ...[...document.body.querySelectorAll('*')].filter((e) => {
                const { left, right, width: own } = e.getBoundingClientRect()
                return own > 0 && (right > width + 1 || left < -1) && !scrolls(e.parentElement)
              }).slice(0, 5).map((e) => e.outerHTML.slice(0, 160))]
            }""";
    /** Elements whose words are cut off, but for those that are left to screen readers as a whole. */
    private static final String CUT = """
            () => [...document.body.querySelectorAll('*')].filter((e) => {
              const unseen = (o) => o && (getComputedStyle(o).clipPath === 'inset(50%)' || unseen(o.parentElement))
              if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || e.closest('svg, [aria-hidden=true]') || !e.innerText?.trim() || unseen(e)) return false
              const { overflowX, overflowY } = getComputedStyle(e)
              const cuts = (o) => o === 'hidden' || o === 'clip'
              return (cuts(overflowX) && e.scrollWidth > e.clientWidth + 2) || (cuts(overflowY) && e.scrollHeight > e.clientHeight + 2)
            }).slice(0, 5).map((e) => 'cut: ' + e.outerHTML.slice(0, 160))""";
    /** Everything the keyboard reaches whose look does not change when it does. */
    private static final String FOCUS = """
            () => {
              const look = (e) => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join() }
              const around = (e) => [e, ...['label', '.field', '.find', '.seek'].map((s) => e.closest(s))].filter(Boolean)
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((e) => {
                if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled || e.tabIndex < 0 || e.closest('.trap')) return false
                document.activeElement?.blur()
                const before = around(e).map(look).join('|')
                e.focus({ focusVisible: true, preventScroll: true })
                return document.activeElement === e && around(e).map(look).join('|') === before
              }).map((e) => e.outerHTML.slice(0, 160))
            }""";

    private Layout() {}

    /** At 320 pixels, and with letters twice as large at 1280. */
    static List<String> faults(Visit visit) {
        var page = visit.page();
        var path = visit.path();
        var found = new ArrayList<String>();
        page.setViewportSize(320, 740);
        lines(page, BESIDE).forEach(line -> found.add(path + " at 320: " + line));
        lines(page, CUT).forEach(line -> found.add(path + " at 320: " + line));
        page.setViewportSize(1280, 900);
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
        lines(page, BESIDE).forEach(line -> found.add(path + " at 200 %: " + line));
        lines(page, CUT).forEach(line -> found.add(path + " at 200 %: " + line));
        return found;
    }

    static List<String> focusNotSeen(Visit visit) {
        return lines(visit.page(), FOCUS).stream()
                .map(line -> visit.path() + ": " + line)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> lines(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
