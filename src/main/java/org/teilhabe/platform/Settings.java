package org.teilhabe.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a city's IT sets by environment; the table in docs/operations.md lists every one.
 *
 * @param baseAddress public address such as {@code https://integration.example}; null: the request's own host is used
 * @param typst path of a {@code typst} program for PDFs; null: the one on the path, else our own
 * @param cacheBytes how many bytes of prebuilt public pages are kept; 0 switches the cache off
 */
@ConfigurationProperties("teilhabe")
public record Settings(
        @Nullable URI baseAddress,
        @DefaultValue("67108864") long cacheBytes,
        @Nullable String typst,
        @DefaultValue Database db,
        @DefaultValue Mail mail,
        @DefaultValue Map map,
        @DefaultValue Demo demo,
        @DefaultValue Centre centre) {

    /** @param url JDBC address of an external PostgreSQL; null: the embedded one */
    public record Database(
            @Nullable String url,
            @DefaultValue("20") int pool,
            @DefaultValue Login owner,
            @DefaultValue Login app) {
        public boolean external() {
            var given = url;
            return given != null && !given.isBlank();
        }
    }

    public record Login(@Nullable String name, @Nullable String password) {}

    /**
     * @param host mail server; null: mails stay in the outbox and are read there
     * @param startTls nothing leaves before the connection became an encrypted one (port 587)
     * @param tls encrypted from the first byte (port 465)
     */
    public record Mail(
            @Nullable String host,
            @DefaultValue("25") int port,
            @Nullable String name,
            @Nullable String password,
            @DefaultValue("false") boolean startTls,
            @DefaultValue("false") boolean tls,
            @Nullable String from) {}

    /** @param tiles address pattern with {z}, {x}, {y}; null: a plain map of our own */
    public record Map(@Nullable String tiles, @Nullable String attribution) {}

    /** @param load whether demo centres are loaded into an empty database; never with an external one */
    public record Demo(@DefaultValue("true") boolean load) {}

    /** What the first centre of an installation without demo is called until its people say more. */
    public record Centre(
            @DefaultValue("zentrum") String slug,
            @DefaultValue("Kommunales Integrationszentrum") String name,
            @DefaultValue("KI") String shortName) {}
}
