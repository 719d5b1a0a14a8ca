package org.teilhabe.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.Frames;

/** »Aktuelles« for feed readers (RFC 4287): the newest and lately changed offers and events. Names no mail address. */
@Component
@Transactional(readOnly = true)
class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 50;

    private final Directory directory;
    private final Phrasing phrasing;
    private final Frames frames;

    AtomFeed(Directory directory, Phrasing phrasing, Frames frames) {
        this.directory = directory;
        this.phrasing = phrasing;
        this.frames = frames;
    }

    Feed in(PortalLanguage language, String base) {
        var newest = directory.newest(LONGEST, language);
        var changed = newest.stream()
                .map(Published::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        try {
            return new Feed(write(phrasing.in(language), base, newest, changed), changed);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] write(EntryWords words, String base, List<Published> newest, Instant changed)
            throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        var frame = frames.in(words.language());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute(
                "xml", XMLConstants.XML_NS_URI, "lang", words.language().tag());
        element(xml, "id", "urn:uuid:" + CurrentCentre.id());
        element(xml, "title", words.words().get("life.feed.title", frame.shortName()));
        element(xml, "subtitle", words.words().get("life.feed.subtitle"));
        element(xml, "updated", changed.truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "self", "application/atom+xml", base + words.href("/aktuelles.atom"));
        link(xml, "alternate", "text/html", base + words.href("/"));
        xml.writeStartElement("author");
        element(xml, "name", frame.centreName());
        xml.writeEndElement();
        for (var entry : newest) entry(xml, words, base, entry);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, EntryWords words, String base, Published entry)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        spoken(xml, "title", entry.text(TextField.TITLE), entry.language());
        spoken(xml, "summary", entry.text(TextField.SUMMARY), entry.language());
        element(
                xml,
                "published",
                entry.firstAt().truncatedTo(ChronoUnit.SECONDS).toString());
        element(
                xml,
                "updated",
                entry.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "alternate", "text/html", base + words.href(entry));
        for (var id : entry.facts().conditions().orElseThrow().categories()) category(xml, words, id);
        if (entry.sample()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", "beispiel");
            xml.writeAttribute("label", words.words().get("shell.sample-word"));
        }
        xml.writeEndElement();
    }

    private static void category(XMLStreamWriter xml, EntryWords words, String id) throws XMLStreamException {
        var category = words.terms().category(id);
        if (category.isEmpty()) return;
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", id);
        xml.writeAttribute("label", category.get().label(words.language()));
    }

    /** A text that fell back says in which language it is. */
    private static void spoken(XMLStreamWriter xml, String name, Published.Text text, PortalLanguage page)
            throws XMLStreamException {
        xml.writeStartElement(name);
        if (text.language() != page)
            xml.writeAttribute(
                    "xml", XMLConstants.XML_NS_URI, "lang", text.language().tag());
        xml.writeCharacters(text.value());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
