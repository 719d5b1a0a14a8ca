package org.teilhabe.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.teilhabe.platform.text.Writing;

/**
 * »Fließtext«: HTML of a few allowed elements. Everything else is taken out on saving, and mail addresses are taken out
 * too: they become contacts of the entry, and a link in the text leads there.
 *
 * @param addresses the mail addresses found, in order
 */
record RichText(String html, Set<String> addresses) {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h3", "h4", "ul", "ol", "li", "strong", "em", "br", "a")
            .addAttributes("a", "href", "lang")
            .addProtocols("a", "href", "https", "tel", "#")
            .preserveRelativeLinks(true);

    static RichText clean(String html, String contactWord) {
        var dirty = Jsoup.parseBodyFragment(html);
        var addresses = new LinkedHashSet<String>();
        takeOutMailLinks(dirty, addresses, contactWord);
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        dropForeignLinks(clean);
        takeOutWrittenMail(clean.body(), addresses, contactWord);
        return new RichText(clean.body().html().strip(), addresses);
    }

    /** The text without its mail addresses, where they cannot become a link. */
    static String withoutAddresses(String text, String contactWord) {
        return Writing.mail(text).replaceAll(Matcher.quoteReplacement(contactWord));
    }

    private static void takeOutMailLinks(Document body, Set<String> addresses, String contactWord) {
        for (var link : body.select("a[href^=mailto:]")) {
            addresses.addAll(Writing.mailIn(
                    java.net.URLDecoder.decode(link.attr("href"), java.nio.charset.StandardCharsets.UTF_8)
                            .substring("mailto:".length())));
            link.replaceWith(contactLink(contactWord));
        }
    }

    private static void takeOutWrittenMail(Element body, Set<String> addresses, String contactWord) {
        for (var node :
                body.select("*").stream().flatMap(e -> e.textNodes().stream()).toList()) {
            var text = node.getWholeText();
            var matcher = Writing.mail(text);
            var from = 0;
            var parts = new ArrayList<org.jsoup.nodes.Node>();
            while (matcher.find()) {
                addresses.add(Writing.plain(matcher.group()));
                parts.add(new TextNode(text.substring(from, matcher.start())));
                parts.add(contactLink(contactWord));
                from = matcher.end();
            }
            if (parts.isEmpty()) continue;
            parts.add(new TextNode(text.substring(from)));
            for (var part : parts) node.before(part);
            node.remove();
        }
    }

    private static void dropForeignLinks(Document body) {
        for (var link : body.select("a")) {
            var href = link.attr("href");
            if (!href.startsWith("https://")
                            && !href.startsWith("tel:")
                            && !href.startsWith("/")
                            && !href.startsWith("#")
                    || href.startsWith("//")) link.unwrap();
        }
    }

    private static Element contactLink(String word) {
        return new Element("a").attr("href", "#kontakt").text(word);
    }
}
