package org.teilhabe.documents;

import java.util.Map;

/** Makes a PDF of a template and its words: PDF/UA-1 and PDF/A-2a in one file. */
public interface PdfEngine {
    /** @param bytes the file */
    record Pdf(byte[] bytes, int pages) {}

    /**
     * @param template name of a template of the class path's folder {@code typeset}, without its ending
     * @param words what the template says; becomes JSON, never markup. Where they are a {@link Sheet.Cut}, the pages know
     *     where they are cut and how far their colour reaches
     * @param pictures files the words name, by name
     * @throws org.teilhabe.platform.Rejected where a character is in no font (it names the text), where nothing that
     *     typesets is installed, and where it takes too long or too much memory
     */
    Pdf typeset(String template, Object words, Map<String, byte[]> pictures);
}
