package org.teilhabe.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser as tests need it: keeps cookies, follows no redirect, sends the form token with every POST. */
public final class Browser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private final String host;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String token;

    Browser(String host, int port) {
        this.host = host;
        this.port = port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Values that are collections are sent several times. */
    public HttpResponse<String> post(String path, Map<String, ?> form, String... headers) {
        var all = new LinkedHashMap<String, Object>(form);
        all.putIfAbsent("_csrf", token());
        return postPlain(path, all, headers);
    }

    /** Without a form token, as a stranger's page or a robot would. */
    public HttpResponse<String> postPlain(String path, Map<String, ?> form, String... headers) {
        var body = form.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof Collection<?> many ? many : List.of(field.getValue()))
                        .stream().map(value -> encode(field.getKey()) + "=" + encode(value.toString())))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A form whose body is sent as it stands, well-formed or not. */
    public HttpResponse<String> postRaw(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> postJson(String path, String json) {
        var formToken = token(); // first: asking for it may set a cookie
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", formToken)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** A form with one file. */
    public HttpResponse<String> upload(
            String path, Map<String, String> form, String field, String fileName, byte[] content) {
        var boundary = "----grenze";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(form);
        all.putIfAbsent("_csrf", token());
        all.forEach((name, value) -> write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    public HttpResponse<String> signIn(String mail, String password) {
        token = tokenIn(get("/anmelden?lang=de").body());
        var answer = post("/anmelden?lang=de", Map.of("mail", mail, "password", password));
        token = null;
        return answer;
    }

    /** The form token of the page a person sees first. */
    public String token() {
        var known = token;
        if (known == null) {
            var page = get("/verwaltung/konto");
            known = page.statusCode() == 200
                    ? tokenIn(page.body())
                    : tokenIn(get("/anmelden?lang=de").body());
            token = known;
        }
        return known;
    }

    public void forgetToken() {
        token = null;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The same cookies at another host, as a thief would try it. */
    public Browser movedTo(String otherHost) {
        var moved = new Browser(otherHost, port);
        moved.cookies.putAll(cookies);
        return moved;
    }

    private static String tokenIn(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) throw new AssertionError("No form token in " + page);
        return found.group(1);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        builder.header("Host", host + ":" + port);
        if (!cookies.isEmpty())
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        for (var i = 0; i < headers.length; i += 2) builder.header(headers[i], headers[i + 1]);
        return builder;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
