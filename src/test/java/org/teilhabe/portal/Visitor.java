package org.teilhabe.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Somebody who reads the portal without signing in, without JavaScript, without cookies. */
@Component
public class Visitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Environment environment;

    Visitor(Environment environment) {
        this.environment = environment;
    }

    /** At the first centre. @param headers name, value, name, value … */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return at("localhost", path, headers);
    }

    public HttpResponse<byte[]> at(String host, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Host", host + ":" + port());
        if (headers.length > 0) request.headers(headers);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String text(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) throw new AssertionError(path + " answered " + answer.statusCode());
        return text(answer);
    }

    public Document page(String path) {
        return Jsoup.parse(text(path));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
