package org.teilhabe.portal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * What search engines may list: an index of one file per language, each page with its other languages. Sensitive pages
 * are listed too: whoever needs them must find them.
 */
@Component
class Sitemap {
    /** The protocol's own limit. */
    private static final int MOST = 50_000;

    private static final List<String> ALWAYS = List.of(
            "/",
            "/angebote",
            "/termine",
            "/orte",
            "/organisationen",
            "/seiten",
            "/ueber-uns",
            "/kontakt",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/leichte-sprache",
            "/inhalt");

    private static final String NAMESPACES = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final Directory directory;
    private final Taxonomy taxonomy;

    /** @param changed null for pages made of many */
    private record Line(String path, @Nullable Instant changed) {}

    Sitemap(Directory directory, Taxonomy taxonomy) {
        this.directory = directory;
        this.taxonomy = taxonomy;
    }

    String index(String base) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex " + NAMESPACES + ">\n");
        for (var language : PortalLanguage.full())
            xml.append("<sitemap><loc>%s/sitemap-%s.xml</loc></sitemap>\n".formatted(escaped(base), language.tag()));
        return xml.append("</sitemapindex>\n").toString();
    }

    @Transactional(readOnly = true)
    String of(PortalLanguage language, String base) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset " + NAMESPACES
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        var host = escaped(base);
        lines().limit(MOST).forEach(line -> {
            xml.append("<url><loc>%s/%s%s</loc>".formatted(host, language.tag(), line.path()));
            if (line.changed() != null)
                xml.append("<lastmod>%s</lastmod>".formatted(line.changed().truncatedTo(ChronoUnit.SECONDS)));
            for (var other : PortalLanguage.full())
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s/%s%s\"/>"
                        .formatted(other.tag(), host, other.tag(), line.path()));
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"%s/de%s\"/></url>\n"
                    .formatted(host, line.path()));
        });
        return xml.append("</urlset>\n").toString();
    }

    private Stream<Line> lines() {
        var lines = new ArrayList<Line>();
        ALWAYS.forEach(path -> lines.add(new Line(path, null)));
        taxonomy.terms().categories().keySet().forEach(id -> lines.add(new Line("/angebote/thema/" + id, null)));
        directory.addresses().forEach(a -> lines.add(new Line(a.path(), a.changedAt())));
        return lines.stream();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
