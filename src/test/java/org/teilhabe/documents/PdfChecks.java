package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks a validator and a reader what they make of a PDF. */
final class PdfChecks {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfChecks() {}

    static void conforms(byte[] pdf) throws Exception {
        for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.getId()).isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
    }

    /** Its words in reading order, ligatures and shapes of letters as the letters they are. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return text(document, 1, document.getNumberOfPages());
        }
    }

    static String text(PDDocument document, int from, int to) throws IOException {
        var reader = new Reader();
        reader.setStartPage(from);
        reader.setEndPage(to);
        return Normalizer.normalize(reader.getText(document), Normalizer.Form.NFKC);
    }

    /**
     * Reads what a file says it says (ISO 32000, 14.9.4), as screen readers do: a letter with its signs, which the font
     * draws in two pieces, is one text.
     */
    private static final class Reader extends PDFTextStripper {
        private final Deque<Optional<String>> said = new ArrayDeque<>();
        private final List<TextPosition> drawn = new ArrayList<>();

        Reader() {
            addOperator(new BeginMarkedContentSequence(this));
            addOperator(new BeginMarkedContentSequenceWithProperties(this));
            addOperator(new EndMarkedContentSequence(this));
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            said.push(Optional.ofNullable(properties).map(p -> p.getString(COSName.ACTUAL_TEXT)));
        }

        @Override
        public void endMarkedContentSequence() {
            var text = said.pop();
            if (text.isEmpty() || drawn.isEmpty()) return;
            super.processTextPosition(whole(text.get()));
            drawn.clear();
        }

        @Override
        protected void processTextPosition(TextPosition piece) {
            if (said.stream().anyMatch(Optional::isPresent)) drawn.add(piece);
            else super.processTextPosition(piece);
        }

        /** The text where its pieces are, from the leftmost to the rightmost. */
        private TextPosition whole(String text) {
            var first =
                    drawn.stream().min(Comparator.comparing(TextPosition::getX)).orElseThrow();
            var end = drawn.stream()
                    .map(p -> p.getX() + p.getWidth())
                    .max(Float::compare)
                    .orElseThrow();
            return new TextPosition(
                    first.getRotation(),
                    first.getPageWidth(),
                    first.getPageHeight(),
                    first.getTextMatrix(),
                    end,
                    first.getEndY(),
                    first.getHeight(),
                    end - first.getX(),
                    first.getWidthOfSpace(),
                    text,
                    first.getCharacterCodes(),
                    first.getFont(),
                    first.getFontSize(),
                    (int) first.getFontSizeInPt());
        }
    }
}
