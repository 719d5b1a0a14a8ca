package org.teilhabe.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a PDF/UA-1 file what it takes to be PDF/A-2a as well (ISO 19005-2, 6.2.3 and 6.7.11): the claim in its metadata
 * and the colour space its colours are meant in.
 */
final class PdfArchive {
    private static final String SRGB = "sRGB IEC61966-2.1";

    /** The claim; and what PDF/UA's own claim is, which PDF/A does not know (6.6.2.3.3). */
    private static final String CLAIM = """
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
            <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
            <pdfaProperty:category>internal</pdfaProperty:category>\
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li>\
            </rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>""";

    private PdfArchive() {}

    /** @param sheet where the pages are cut to size */
    static byte[] claim(byte[] pdf, @Nullable Sheet sheet) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            var metadata = catalog.getMetadata();
            if (metadata == null) throw new IOException("The PDF has no metadata");
            var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            var claimed = xmp.replace("</rdf:RDF>", CLAIM + "</rdf:RDF>");
            catalog.setMetadata(metadata(document, claimed));
            catalog.addOutputIntent(sRgb(document));
            if (sheet != null && sheet.isForPress()) PdfBoxes.set(document, sheet);
            var out = new ByteArrayOutputStream(pdf.length + 8192);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDMetadata metadata(PDDocument document, String xmp) throws IOException {
        return new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
    }

    private static PDOutputIntent sRgb(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }
}
