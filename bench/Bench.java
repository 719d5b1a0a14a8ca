import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts the application as a city would, fills it, and measures it with wrk beside nginx serving the same bytes. */
public class Bench {
    static final int PORT = 8399;
    static final int NGINX = 8398;
    static final Path DATA = Path.of(System.getenv().getOrDefault("TEILHABE_BENCH_DATA", "/var/tmp/teilhabe-bench"));
    static final String SECONDS = System.getenv().getOrDefault("TEILHABE_BENCH_SECONDS", "8");
    static final List<String> ROWS = new ArrayList<>();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        deleteAll(DATA);
        Files.createDirectories(DATA);
        starts();
        seeded(54, 186);
        try (var app = App.start(true, Map.of())) {
            pages(app, "from the byte cache", 0.5);
        }
        try (var app = App.start(true, Map.of("TEILHABE_CACHE_BYTES", "0"))) {
            pages(app, "without the cache", 0.08);
        }
        centres();
        search(100_000);
        System.out.println();
        System.out.println("| what | measured | yardstick | ratio | aim |");
        System.out.println("|---|---|---|---|---|");
        ROWS.forEach(System.out::println);
    }

    // -- starts -------------------------------------------------------------------------------------------------

    static void starts() throws Exception {
        try (var first = App.start(false, Map.of())) {
            row("first start with empty data folder, to the first page", seconds(first.ready), "", "", "");
        }
        double plain;
        try (var warm = App.start(false, Map.of())) {
            plain = warm.ready;
        }
        try (var aot = App.start(true, Map.of())) {
            row("start to the first page with AOT cache", seconds(aot.ready), seconds(plain) + " without", ratio(aot.ready / plain), "≤ 0.6");
        }
    }

    // -- pages --------------------------------------------------------------------------------------------------

    static void pages(App app, String how, double aim) throws Exception {
        var addresses = addresses();
        for (var kind : List.of("home", "category", "offer")) {
            var all = addresses.get(kind);
            var spread = all.subList(0, Math.min(2000, all.size()));
            var unwarmed = wrk(PORT, spread);
            var warm = wrk(PORT, spread);
            var one = wrk(PORT, spread.subList(0, 1));
            try (var nginx = Nginx.serving(spread)) {
                var yard = wrk(NGINX, spread);
                var yardOne = wrk(NGINX, spread.subList(0, 1));
                row(kind + ", " + spread.size() + " addresses, " + how + ", first run", perSecond(unwarmed), perSecond(yard) + " nginx", ratio(unwarmed.rate / yard.rate), "");
                row(kind + ", " + spread.size() + " addresses, " + how, perSecond(warm), perSecond(yard) + " nginx", ratio(warm.rate / yard.rate), "≥ " + aim);
                row(kind + ", one address, " + how, perSecond(one), perSecond(yardOne) + " nginx", ratio(one.rate / yardOne.rate), "≥ " + aim);
                row(kind + ", p95, " + how, millis(warm.p95), millis(yard.p95) + " nginx", ratio(warm.p95 / yard.p95), "< 50 ms");
                if (warm.errors + one.errors > 0) row(kind + " errors", Long.toString(warm.errors + one.errors), "", "", "0");
            }
        }
        row("memory after load, " + how, app.memory() + " MB", "", "", "< 512 MB");
    }

    /** The same page, rendered anew each time, while the installation has 1, 54 and 400 centres. */
    static void centres() throws Exception {
        var rates = new ArrayList<Load>();
        for (var count : List.of(54, 400)) {
            seeded(count, 186);
            try (var app = App.start(true, Map.of("TEILHABE_CACHE_BYTES", "0"))) {
                wrk(PORT, List.of("localhost:" + PORT + " /de/"));
                rates.add(wrk(PORT, List.of("localhost:" + PORT + " /de/")));
            }
        }
        row("home page without the cache, 400 centres", perSecond(rates.get(1)), perSecond(rates.get(0)) + " with 54", ratio(rates.get(1).rate / rates.get(0).rate), "flat");
    }

    /** Filled while the application runs, for it brings the database; the centres are known from its next start. */
    static void seeded(int centres, int offers) throws Exception {
        try (var app = App.start(true, Map.of())) {
            seed(centres, offers);
        }
    }

    static Map<String, List<String>> addresses() throws SQLException {
        var found = new TreeMap<String, List<String>>();
        for (var kind : List.of("home", "category", "offer")) found.put(kind, new ArrayList<>());
        var languages = List.of("de", "en", "fr", "ar", "uk", "tr", "ru", "fa", "pl", "ro", "bg", "kmr");
        try (var db = database(); var statement = db.createStatement()) {
            var centres = new ArrayList<String>();
            try (var rows = statement.executeQuery("select slug from centre where slug like 'mess-%' order by slug limit 54")) {
                while (rows.next()) centres.add(rows.getString(1) + ".localhost:" + PORT);
            }
            for (var centre : centres)
                for (var language : languages) {
                    found.get("home").add(centre + " /" + language + "/");
                    for (var topic : List.of("deutsch-lernen", "kita-und-schule", "wohnen"))
                        found.get("category").add(centre + " /" + language + "/angebote/thema/" + topic);
                }
            try (var rows = statement.executeQuery("""
                    select c.slug, p.slug from publication p join centre c on c.id = p.centre_id
                    where c.slug like 'mess-%' and p.kind = 'offer' order by md5(p.entry::text) limit 2000""")) {
                var n = 0;
                while (rows.next())
                    found.get("offer").add(rows.getString(1) + ".localhost:" + PORT + " /" + languages.get(n++ % 12) + "/angebote/" + rows.getString(2));
            }
        }
        return found;
    }

    record Load(double rate, double p95, long errors) {}

    static Load wrk(int port, List<String> addresses) throws Exception {
        var file = Files.createTempFile("addresses", ".txt");
        Files.write(file, addresses);
        var process = new ProcessBuilder("wrk", "-t2", "-c64", "-d" + SECONDS + "s", "-s", "bench/spread.lua", "http://127.0.0.1:" + port + "/")
                .redirectErrorStream(true);
        process.environment().put("BENCH_ADDRESSES", file.toString());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes());
        running.waitFor();
        Files.delete(file);
        for (var line : output.lines().toList())
            if (line.startsWith("RESULT ")) {
                var parts = line.split(" ");
                return new Load(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Long.parseLong(parts[3]));
            }
        throw new IllegalStateException(output);
    }

    /** nginx with the very bytes of the application's answers, compressed as they were. */
    record Nginx(Process process, Path folder) implements AutoCloseable {
        static Nginx serving(List<String> addresses) throws Exception {
            var folder = Files.createTempDirectory("teilhabe-nginx");
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            for (var address : addresses) {
                var parts = address.split(" ");
                var answer = get("http://" + parts[0] + parts[1]);
                var file = folder.resolve(parts[0].split(":")[0] + parts[1] + (parts[1].endsWith("/") ? "index.html" : ".html"));
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[] {' '});
                Files.write(Path.of(file + ".gz"), answer);
            }
            Files.writeString(folder.resolve("nginx.conf"), """
                    worker_processes 1; daemon off; pid %1$s/pid; error_log /dev/null; user root;
                    events { worker_connections 256; }
                    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10000 inactive=60s;
                      types { text/html html; }
                      server { listen 127.0.0.1:%2$d; server_name _; root %1$s/$host; gzip_static always;
                        location / { try_files $uri.html $uri $uri/index.html =404; } } }
                    """.formatted(folder, NGINX));
            var process = new ProcessBuilder("nginx", "-c", folder.resolve("nginx.conf").toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
            for (var tries = 0; tries < 100; tries++) {
                try (var socket = new java.net.Socket("127.0.0.1", NGINX)) {
                    return new Nginx(process, folder);
                } catch (IOException e) {
                    java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                }
            }
            throw new IllegalStateException(Files.readString(folder.resolve("log")));
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
            deleteAll(folder);
        }
    }

    static byte[] get(String address) throws Exception {
        var connection = new ProcessBuilder("curl", "-sf", "--resolve", host(address) + ":127.0.0.1", "-H", "Accept-Encoding: gzip", address).start();
        var bytes = connection.getInputStream().readAllBytes();
        if (connection.waitFor() != 0) throw new IllegalStateException("No answer from " + address);
        return bytes;
    }

    private static String host(String address) {
        var uri = URI.create(address);
        return uri.getHost() + ":" + uri.getPort();
    }

    // -- search -------------------------------------------------------------------------------------------------

    static void search(int documents) throws Exception {
        seeded(1, documents);
        deleteAll(DATA.resolve("index"));
        double build;
        try (var app = App.start(true, Map.of())) {
            build = app.ready;
            var words = List.of("deutschkurs", "kinderbetreuung", "sprachcafe", "wohnung", "almanca öğrenmek", "تعلم الألمانية", "arzt", "hausaufgaben", "kindergarden", "beratung aufenthalt");
            var host = "mess-gross.localhost:" + PORT;
            var times = new ArrayList<Double>();
            for (var round = 0; round < 60; round++)
                for (var word : words) {
                    var begin = System.nanoTime();
                    var answer = HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://mess-gross.localhost:" + PORT + "/de/suche/vorschlaege?q="
                                            + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (round >= 10) times.add((System.nanoTime() - begin) / 1e6);
                    if (answer.statusCode() != 200) throw new IllegalStateException(host + " answers " + answer.statusCode());
                }
            times.sort(Comparator.naturalOrder());
            row("search over " + documents + " documents, p50 over HTTP", millis(times.get(times.size() / 2)), "", "", "");
            row("search over " + documents + " documents, p99 over HTTP", millis(times.get(times.size() * 99 / 100)), "", "", "< 20 ms");
        }
        row("start with an empty index of " + documents + " documents and " + "the centres", seconds(build), "", "", "");
    }

    // -- filling ------------------------------------------------------------------------------------------------

    /** Copies the demo centre's entries under new ids until there are so many centres with so many offers each. */
    static void seed(int centres, int offers) throws Exception {
        try (var db = database()) {
            db.setAutoCommit(false);
            try (var statement = db.createStatement()) {
                statement.execute(Files.readString(Path.of("bench/seed.sql")));
                statement.execute("select bench_seed(" + centres + ", " + offers + ")");
            }
            db.commit();
        }
    }

    static Connection database() throws SQLException {
        try {
            var port = Files.readString(DATA.resolve("postgres.port")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/teilhabe", "postgres", Files.readString(DATA.resolve("secrets/postgres")).strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // -- the application ----------------------------------------------------------------------------------------

    record App(Process process, double ready) implements AutoCloseable {
        static App start(boolean aot, Map<String, String> settings) throws Exception {
            var command = new ArrayList<>(List.of("java", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx384m"));
            if (aot) command.addAll(List.of("-XX:AOTCache=target/unpacked/teilhabe.aot", "-Xlog:aot=off"));
            command.addAll(List.of("-jar", "target/unpacked/teilhabe.jar"));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/bench.log")));
            builder.environment().put("TEILHABE_DATA", DATA.toString());
            builder.environment().put("TEILHABE_PORT", Integer.toString(PORT));
            builder.environment().putAll(settings);
            var begin = System.nanoTime();
            var process = builder.start();
            while (true) {
                if (!process.isAlive()) throw new IllegalStateException("The application ended; see target/bench.log");
                try {
                    var answer = HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/de/")).timeout(Duration.ofSeconds(5)).build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) break;
                } catch (IOException e) {
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
                if (System.nanoTime() - begin > 600e9) throw new IllegalStateException("No first page in ten minutes");
            }
            return new App(process, (System.nanoTime() - begin) / 1e9);
        }

        long memory() throws IOException {
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")))
                if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            throw new IllegalStateException("No memory figure");
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    // -- the table ----------------------------------------------------------------------------------------------

    static void row(String... cells) {
        ROWS.add("| " + String.join(" | ", cells) + " |");
        System.err.println(String.join("  ", Arrays.asList(cells)));
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    static String perSecond(Load load) {
        return String.format(Locale.ROOT, "%,.0f/s", load.rate());
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
