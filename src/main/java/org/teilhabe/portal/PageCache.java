package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;
import org.teilhabe.platform.web.PageLife;

/**
 * Answers public pages from prebuilt bytes, before Security and everything behind it. A page is kept where it declared
 * its {@link PageLife}, until its life ends or something public of its centre changes. All other public pages pass
 * through and are compressed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class PageCache extends OncePerRequestFilter {
    private static final Pattern PUBLIC = Pattern.compile("/(?:"
            + String.join(
                    "|", PortalLanguage.full().stream().map(PortalLanguage::tag).toList())
            + "|de-x-leicht)(?:/.*)?|/robots\\.txt|/sitemap(?:-[a-z]+)?\\.xml");

    /** What pages ask of the address; a request that says anything else is answered anew. */
    private static final Pattern QUERY = Pattern.compile(
            "(?:&?(?:thema|wann|deutsch|kinder|kosten|alter|sprache|stadtteil|ort|von|bis|seite|monat|datum|zugang)"
                    + "=[^&]{0,60}){1,12}");

    private static final int WORTH_COMPRESSING = 900;
    /** Levels of compression: what is kept is worth twice the work for a twelfth less on every later way. */
    private static final int KEPT = 6;

    private static final int ONCE = 3;

    private final BaseAddress base;
    private final Clock clock;
    private final PublicGenerations generations;
    private final PageViews views;
    private final Cache<Key, KeptPage> pages;
    private final boolean on;

    private record Key(UUID centre, String base, String target, boolean gzip) {}

    PageCache(Settings settings, BaseAddress base, Clock clock, PublicGenerations generations, PageViews views) {
        this.base = base;
        this.clock = clock;
        this.generations = generations;
        this.views = views;
        this.on = settings.cacheBytes() > 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.cacheBytes())
                .weigher((Key key, KeptPage page) ->
                        page.weight() + 2 * key.target().length())
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reading || !PUBLIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Language", language(request));
        var key = on ? key(request) : Optional.<Key>empty();
        var generation = generations.current(CurrentCentre.get());
        var kept = key.map(pages::getIfPresent).filter(p -> p.holds(generation, clock.millis()));
        if (kept.isPresent()) {
            give(kept.get(), request, response);
            return;
        }
        build(key, generation, request, response, chain);
    }

    private void give(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        views.count(request, page.life());
        page.write(request, response);
    }

    private void build(
            Optional<Key> key,
            long generation,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var built = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked(request), built);
        // The container writes its own idea of the language over a header; it is told the page's.
        built.setLocale(Locale.forLanguageTag(language(request)));
        var life = PageLife.of(request);
        if (built.getStatus() != HttpServletResponse.SC_OK || life.isEmpty() || built.getContentType() == null) {
            passOn(request, response, built);
            return;
        }
        var gzip = acceptsGzip(request);
        var page = page(generation, life.get(), built, gzip);
        key.ifPresent(k -> pages.put(k, page));
        response.resetBuffer();
        give(page, request, response);
    }

    private KeptPage page(long generation, PageLife life, ContentCachingResponseWrapper built, boolean gzip) {
        var plain = built.getContentAsByteArray();
        var bytes = gzip ? compressed(plain, on ? KEPT : ONCE) : plain;
        var until = life.until().atZone(clock.getZone()).toInstant().toEpochMilli();
        return new KeptPage(
                generation,
                until,
                life,
                bytes,
                "\"" + hash(plain) + (gzip ? "-g" : "") + "\"",
                built.getContentType(),
                gzip ? "gzip" : null,
                built.getHeader("X-Teilhabe-Keep"));
    }

    /** What is not kept: compressed where the reader takes it and nobody has tagged its bytes. */
    private static void passOn(
            HttpServletRequest request, HttpServletResponse response, ContentCachingResponseWrapper built)
            throws IOException {
        var type = built.getContentType();
        var worth = built.getContentSize() > WORTH_COMPRESSING
                && type != null
                && type.startsWith("text/")
                && built.getHeader("ETag") == null
                && !response.isCommitted();
        if (!worth || !acceptsGzip(request)) {
            built.copyBodyToResponse();
            return;
        }
        var bytes = compressed(built.getContentAsByteArray(), ONCE);
        response.setHeader("Content-Encoding", "gzip");
        response.addHeader("Vary", "Accept-Encoding");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(bytes);
    }

    /** To build a page for HEAD it is asked as if by GET. */
    private static HttpServletRequest asked(HttpServletRequest request) {
        return request.getMethod().equals("HEAD")
                ? new HttpServletRequestWrapper(request) {
                    @Override
                    public String getMethod() {
                        return "GET";
                    }
                }
                : request;
    }

    private Optional<Key> key(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && !QUERY.matcher(query).matches()) return Optional.empty();
        var target = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if (target.length() > 300) return Optional.empty();
        return Optional.of(new Key(CurrentCentre.id(), base.of(request), target, acceptsGzip(request)));
    }

    private static String language(HttpServletRequest request) {
        var first = request.getRequestURI().substring(1).split("/", 2)[0];
        return PortalLanguage.byTag(first).orElse(PortalLanguage.DE).tag();
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static byte[] compressed(byte[] plain, int level) {
        var bytes = new ByteArrayOutputStream(plain.length / 4 + 100);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
