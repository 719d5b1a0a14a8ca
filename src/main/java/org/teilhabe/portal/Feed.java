package org.teilhabe.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What calendars and feed readers fetch again and again: unchanged bytes are answered with 304.
 *
 * @param changed when anything in it changed last
 */
record Feed(byte[] bytes, Instant changed) {
    private static final Duration FRESH = Duration.ofMinutes(10);

    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    ResponseEntity<byte[]> answer(MediaType type, String fileName) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + hash(bytes) + "\"")
                .lastModified(changed)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .body(bytes);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
