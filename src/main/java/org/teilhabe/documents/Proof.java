package org.teilhabe.documents;

import org.jspecify.annotations.Nullable;

/**
 * How anybody can check that a document is genuine.
 *
 * @param title that it can be checked
 * @param explanation what the page shows that checks it
 * @param number of the document, with its label
 * @param code to be typed where no camera is at hand, with its label
 * @param address of the page that checks it, as people type it
 */
record Proof(
        String title,
        @Nullable String explanation,
        String number,
        @Nullable String code,
        String address,
        Qr qr) {}
