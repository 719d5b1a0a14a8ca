package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PageLife;

/**
 * A page as it goes over the wire, with what its answer says.
 *
 * @param generation of the centre's public matter when the page was begun
 * @param until first millisecond at which it is no longer true
 * @param tag strong ETag of these very bytes
 * @param encoding {@code gzip}, or null for none
 * @param keep what devices are told about keeping it, null for nothing
 */
record KeptPage(
        long generation,
        long until,
        PageLife life,
        byte[] bytes,
        String tag,
        String type,
        @Nullable String encoding,
        @Nullable String keep) {
    /** Roughly what an entry of the cache weighs beside its bytes. */
    private static final int OVERHEAD = 500;

    int weight() {
        return bytes.length + OVERHEAD;
    }

    boolean holds(long currentGeneration, long now) {
        return generation == currentGeneration && now < until;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (keep != null) response.setHeader("X-Teilhabe-Keep", keep);
        if (known(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        if (encoding != null) response.setHeader("Content-Encoding", encoding);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(bytes);
    }

    /** A proxy that compresses weakens the tag; for a page read again that is as good. */
    private boolean known(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(t -> t.strip().replaceFirst("^W/", ""))
                        .anyMatch(t -> t.equals(tag) || t.equals("*"));
    }
}
