package org.teilhabe.documents;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Tells a printer where to cut (ISO 32000, 14.11.2); Typst draws the marks and does not know these boxes. */
final class PdfBoxes {
    private static final float POINTS_IN_A_MILLIMETRE = 72 / 25.4f;

    private PdfBoxes() {}

    static void set(PDDocument document, Sheet sheet) {
        for (var page : document.getPages()) {
            page.setTrimBox(within(page.getMediaBox(), sheet.edge()));
            page.setBleedBox(within(page.getMediaBox(), sheet.edge() - sheet.bleed()));
        }
    }

    private static PDRectangle within(PDRectangle paper, int millimetres) {
        var inset = millimetres * POINTS_IN_A_MILLIMETRE;
        return new PDRectangle(
                paper.getLowerLeftX() + inset,
                paper.getLowerLeftY() + inset,
                paper.getWidth() - 2 * inset,
                paper.getHeight() - 2 * inset);
    }
}
