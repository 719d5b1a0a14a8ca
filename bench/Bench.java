import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Starts the application as a city would, fills it, and measures it with wrk beside nginx serving the same bytes. */
public class Bench {
    static final int PORT = size("PORT", 8399, 8399);
    static final int NGINX = PORT - 1;
    static final Path DATA = Path.of(System.getenv().getOrDefault("TEILHABE_BENCH_DATA", "/var/tmp/teilhabe-bench"));
    static final Path LOG = Path.of("target/bench.log");

    static final int SECONDS = size("SECONDS", 5, 2);
    static final int CENTRES = size("CENTRES", 54, 10);
    static final int MANY = size("MANY", 400, 40);
    static final int OFFERS = size("OFFERS", 10_000, 1_000);
    static final int DOCUMENTS = size("DOCUMENTS", 100_000, 5_000);
    static final int ADDRESSES = 2_000;
    static final int CONNECTIONS = 64;
    static final String ONLY = System.getenv().getOrDefault("TEILHABE_BENCH_ONLY", "");

    static final List<String> KINDS = List.of("home", "category", "offer");
    static final List<String> LANGUAGES =
            List.of("de", "en", "fr", "ar", "uk", "tr", "ru", "fa", "pl", "ro", "bg", "kmr");
    static final List<String> WORDS = List.of(
            "deutschkurs", "kinderbetreuung", "sprachcafe", "wohnung", "almanca öğrenmek", "تعلم الألمانية", "arzt",
            "hausaufgaben", "kindergarden", "beratung aufenthalt");

    static final Map<String, String> CACHED = Map.of();
    static final Map<String, String> UNCACHED = Map.of("TEILHABE_CACHE_BYTES", "0");
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Table TABLE = new Table();

    /** A size from the environment; {@code TEILHABE_BENCH=small} makes all of them small. */
    static int size(String name, int full, int small) {
        var given = System.getenv("TEILHABE_BENCH_" + name);
        if (given != null) return Integer.parseInt(given);
        return "small".equals(System.getenv("TEILHABE_BENCH")) ? small : full;
    }

    public static void main(String[] args) throws Exception {
        var begin = System.nanoTime();
        deleteAll(DATA);
        Files.createDirectories(DATA);
        try {
            starts();
            if (asked("pages")) pages();
            if (asked("search")) search();
        } finally {
            if (System.getenv("TEILHABE_BENCH_KEEP") == null) deleteAll(DATA);
        }
        TABLE.print();
        System.out.printf(
                Locale.ROOT,
                """

                %d processors, %.0f minutes. wrk, the server, its PostgreSQL and nginx share them: the yardstick is measured under
                the same load, just after the server. In brackets the processor time of one request, PostgreSQL's included.
                Sizes: %,d offers over %d centres in %d languages, %,d documents, %d s a run, heap and flags as in ./teilhabe run.
                """,
                Runtime.getRuntime().availableProcessors(),
                (System.nanoTime() - begin) / 60e9,
                OFFERS,
                CENTRES,
                LANGUAGES.size(),
                DOCUMENTS,
                SECONDS);
    }

    static boolean asked(String part) {
        return ONLY.isEmpty() || ONLY.equals(part);
    }

    // -- start --------------------------------------------------------------------------------------------------

    /** Leaves the data folder with the demo centre, as a first start leaves it. */
    static void starts() throws Exception {
        double cold, warm, aot;
        try (var app = App.start(false, CACHED)) {
            cold = app.ready;
            app.indexed("musterstadt");
        }
        try (var app = App.start(false, CACHED)) {
            warm = app.ready;
        }
        try (var app = App.start(true, CACHED)) {
            aot = app.ready;
        }
        TABLE.row("start to first page, cold: makes database and demo", seconds(cold), seconds(warm) + " warm", cold / warm, "");
        TABLE.row("start to first page, warm", seconds(warm), seconds(cold) + " cold", warm / cold, "");
        TABLE.atMost("start to first page, warm, with AOT cache", seconds(aot), seconds(warm) + " without", aot / warm, 0.6);
    }

    // -- pages --------------------------------------------------------------------------------------------------

    static void pages() throws Exception {
        var flat = new ArrayList<Map<String, Load>>();
        seed("mess-", 1, OFFERS / CENTRES);
        indexed(centre("mess-", 1));
        flat.add(ofOneCentre());
        seed("mess-", CENTRES, OFFERS / CENTRES);
        indexed(centre("mess-", CENTRES));
        flat.add(ofOneCentre());
        against("from the byte cache", CACHED, 0.5);
        against("cache off", UNCACHED, 0.08);
        seed("mess-", MANY, 0);
        indexed(centre("mess-", MANY));
        flat.add(ofOneCentre());
        for (var kind : KINDS)
            for (var n = 1; n < flat.size(); n++) {
                var one = flat.getFirst().get(kind);
                var more = flat.get(n).get(kind);
                TABLE.atLeast(
                        kind + " of one centre, cache off, beside " + List.of(1, CENTRES, MANY).get(n) + " centres",
                        more.toString(), one + " alone", more.rate / one.rate, 0.9);
            }
    }

    /** New centres are indexed after the next start. */
    static void indexed(String last) throws Exception {
        try (var app = App.start(true, CACHED)) {
            app.indexed(last);
        }
    }

    static void against(String how, Map<String, String> settings, double aim) throws Exception {
        var addresses = addresses("mess-%", CENTRES);
        for (var kind : KINDS) {
            var spread = addresses.get(kind);
            try (var app = App.start(true, settings)) {
                var unwarmed = app.load(spread, SECONDS);
                app.warm(spread);
                var warm = app.load(spread, SECONDS);
                var one = app.load(spread.subList(0, 1), SECONDS);
                try (var nginx = Nginx.serving(spread)) {
                    var yard = nginx.load(spread, SECONDS);
                    var yardOne = nginx.load(spread.subList(0, 1), SECONDS);
                    var what = kind + ", " + how + ", ";
                    TABLE.row(what + "unwarmed, " + spread.size() + " addresses", unwarmed.toString(), yard + " nginx", unwarmed.rate / yard.rate, "");
                    TABLE.atLeast(what + "warmed, " + spread.size() + " addresses", warm.toString(), yard + " nginx", warm.rate / yard.rate, aim);
                    TABLE.atLeast(what + "warmed, one address", one.toString(), yardOne + " nginx", one.rate / yardOne.rate, aim);
                    TABLE.under(what + "p95", millis(warm.p95), millis(yard.p95) + " nginx", warm.p95 / yard.p95, warm.p95, 50, "ms");
                    if (unwarmed.errors + warm.errors + one.errors > 0)
                        TABLE.row(what + "errors", unwarmed.errors + warm.errors + one.errors + "", "", 0, "none ✗");
                }
            }
        }
        memory(how, settings, addresses);
    }

    /** After all pages of all kinds were asked for. */
    static void memory(String how, Map<String, String> settings, Map<String, List<String>> addresses) throws Exception {
        try (var app = App.start(true, settings)) {
            var before = app.memory();
            var all = KINDS.stream().flatMap(k -> addresses.get(k).stream()).toList();
            app.load(all, 4 * SECONDS);
            var after = app.memory();
            TABLE.under("memory after load, " + how, after + " MB", before + " MB after start", (double) after / before, after, 512, "MB");
        }
    }

    /** The pages of one centre in all languages, each built anew for every request. */
    static Map<String, Load> ofOneCentre() throws Exception {
        var addresses = addresses("mess-001", 1);
        var loads = new LinkedHashMap<String, Load>();
        try (var app = App.start(true, UNCACHED)) {
            app.warm(KINDS.stream().flatMap(k -> addresses.get(k).stream()).toList());
            for (var kind : KINDS) loads.put(kind, app.load(addresses.get(kind), SECONDS));
        }
        return loads;
    }

    /** »host path« of pages, by kind; with offers and topics spread evenly over centres and languages. */
    static Map<String, List<String>> addresses(String centres, int limit) throws Exception {
        try (var app = App.start(true, CACHED);
                var db = database();
                var statement = db.createStatement()) {
            var hosts = strings(statement.executeQuery(
                    "select slug from centre where slug like '" + centres + "' order by slug limit " + limit));
            var topics = strings(statement.executeQuery("""
                    select t.id from category t join centre c on c.id = t.centre_id
                    where c.slug = 'mess-001' and t.parent is null order by t.position"""));
            var offers = strings(statement.executeQuery("""
                    select c.slug || ' ' || p.slug from publication p join centre c on c.id = p.centre_id
                    where c.slug like '%s' and c.slug <= '%s' and p.kind = 'offer' order by md5(c.slug || p.entry)"""
                    .formatted(centres, hosts.getLast())));
            var home = new ArrayList<String>();
            var category = new ArrayList<String>();
            var offer = new ArrayList<String>();
            for (var topic : topics)
                for (var host : hosts)
                    for (var language : LANGUAGES) category.add(address(host, language, "angebote/thema/" + topic));
            for (var host : hosts) for (var language : LANGUAGES) home.add(address(host, language, ""));
            for (var line : offers) {
                var parts = line.split(" ");
                offer.add(address(parts[0], LANGUAGES.get(offer.size() % LANGUAGES.size()), "angebote/" + parts[1]));
            }
            return Map.of("home", cut(home), "category", cut(category), "offer", cut(offer));
        }
    }

    private static String address(String centre, String language, String path) {
        return centre + ".localhost:" + PORT + " /" + language + "/" + path;
    }

    private static List<String> cut(List<String> addresses) {
        return List.copyOf(addresses.subList(0, Math.min(ADDRESSES, addresses.size())));
    }

    private static List<String> strings(java.sql.ResultSet rows) throws SQLException {
        var strings = new ArrayList<String>();
        while (rows.next()) strings.add(rows.getString(1));
        return strings;
    }

    // -- search -------------------------------------------------------------------------------------------------

    /** One centre with very many offers, beside the small demo centre in the same index. */
    static void search() throws Exception {
        deleteAll(DATA);
        Files.createDirectories(DATA);
        indexed("musterstadt");
        var read = seed("gross-", 1, DOCUMENTS);
        double index;
        try (var app = App.start(true, CACHED)) {
            index = app.indexed(centre("gross-", 1));
        }
        try (var app = App.start(true, CACHED)) {
            search(app, "search page", "/de/suche?q=");
            search(app, "suggestions", "/de/suche/vorschlaege?q=");
            var memory = app.memory();
            TABLE.under("memory after search", memory + " MB", "", 0, memory, 512, "MB");
        }
        TABLE.row("index time, " + number(DOCUMENTS) + " documents", seconds(index), seconds(read) + " to read the texts in SQL", index / read, "");
    }

    static void search(App app, String what, String path) throws Exception {
        var large = times("gross-001.localhost:" + PORT, path);
        var small = times("localhost:" + PORT, path);
        TABLE.row(what + ", " + number(DOCUMENTS) + " documents, p50", millis(at(large, 50)), millis(at(small, 50)) + " small centre", at(large, 50) / at(small, 50), "");
        TABLE.under(what + ", " + number(DOCUMENTS) + " documents, p99", millis(at(large, 99)), millis(at(small, 99)) + " small centre", at(large, 99) / at(small, 99), at(large, 99), 20, "ms");
    }

    /** One reader asks one question after another; sorted. */
    static List<Double> times(String host, String path) throws Exception {
        var times = new ArrayList<Double>();
        for (var round = 0; round < 160; round++)
            for (var word : WORDS) {
                var begin = System.nanoTime();
                get(host, path + URLEncoder.encode(word, StandardCharsets.UTF_8));
                if (round >= 100) times.add((System.nanoTime() - begin) / 1e6);
            }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    static HttpResponse<byte[]> get(String host, String path) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                        .header("Host", host)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(host + path + " answers " + answer.statusCode());
        return answer;
    }

    // -- filling ------------------------------------------------------------------------------------------------

    /**
     * Fills the database while the application runs, for it brings the database; the centres are known from its next start.
     *
     * @param offers of each new centre, 0 for as many as the demo centre has
     * @return seconds to read all that is published
     */
    static double seed(String prefix, int centres, int offers) throws Exception {
        try (var app = App.start(true, CACHED);
                var db = database();
                var statement = db.createStatement()) {
            db.setAutoCommit(false);
            statement.execute(Files.readString(Path.of("bench/seed.sql")));
            statement.execute("select bench_seed('" + prefix + "', " + centres + ", " + offers + ")");
            db.commit();
            db.setAutoCommit(true);
            statement.execute("vacuum analyze");
            var begin = System.nanoTime();
            statement.executeQuery("""
                    select sum(length(p.facts::text) + length(p.texts::text) + length(t.texts::text))
                    from publication p join publication_text t on t.centre_id = p.centre_id and t.entry = p.entry""");
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** The name of one of the centres that {@link #seed} makes. */
    static String centre(String prefix, int number) {
        return prefix + String.format(Locale.ROOT, "%03d", number);
    }

    static Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + Files.readString(DATA.resolve("postgres.port")).strip() + "/teilhabe",
                "postgres",
                Files.readString(DATA.resolve("secrets/postgres")).strip());
    }

    // -- the servers --------------------------------------------------------------------------------------------

    /** @param micros processor time of one request, all processes of the server together */
    record Load(double rate, double p95, double micros, long errors) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f/s (%.0f µs)", rate, micros);
        }
    }

    static Load load(Process server, int port, List<String> addresses, int seconds, int connections) throws Exception {
        var file = Files.createTempFile("addresses", ".txt");
        Files.write(file, addresses);
        var builder = new ProcessBuilder("wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--timeout", "20s", "-s", "bench/spread.lua", "http://127.0.0.1:" + port + "/").redirectErrorStream(true);
        builder.environment().put("BENCH_ADDRESSES", file.toString());
        var before = ticks(server);
        var wrk = builder.start();
        var output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        var spent = ticks(server) - before;
        Files.delete(file);
        var result = output.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output))
                .split(" ");
        if (result[1].equals("0")) System.err.println("No request was finished in " + seconds + " s: " + addresses.getFirst());
        return new Load(
                Double.parseDouble(result[2]),
                result[1].equals("0") ? Double.POSITIVE_INFINITY : Double.parseDouble(result[3]),
                spent * 10_000.0 / Math.max(1, Long.parseLong(result[1])),
                Long.parseLong(result[4]));
    }

    /** Hundredths of a second of processor time of a process and its children. */
    static long ticks(Process server) {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .mapToLong(process -> {
                    try {
                        var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
                        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                    } catch (IOException ended) {
                        return 0;
                    }
                })
                .sum();
    }

    /** @param ready seconds to the first page */
    record App(Process process, double ready) implements AutoCloseable {
        static App start(boolean aot, Map<String, String> settings) throws Exception {
            var command = new ArrayList<>(List.of("java"));
            command.addAll(List.of(System.getenv("TEILHABE_JAVA_FLAGS").split(" ")));
            if (aot) command.addAll(List.of("-XX:AOTCache=target/unpacked/teilhabe.aot", "-Xlog:aot=off"));
            command.addAll(List.of("-jar", "target/unpacked/teilhabe.jar"));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            builder.environment().put("TEILHABE_DATA", DATA.toString());
            builder.environment().put("TEILHABE_PORT", Integer.toString(PORT));
            builder.environment().putAll(settings);
            var begin = System.nanoTime();
            var app = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(app::destroy));
            var ready = awaited(app, begin, App::answers);
            awaited(app, begin, () -> Files.readString(LOG).contains("Beenden mit Strg+C.\n"));
            return new App(app, ready);
        }

        /** Seconds from the first page until the index is complete, which is the last centre's turn. */
        double indexed(String last) throws Exception {
            return awaited(process, System.nanoTime(), () -> Files.readString(LOG).contains("Suchindex gebaut: " + last + " "));
        }

        private static double awaited(Process app, long begin, Callable<Boolean> done) throws Exception {
            while (!done.call()) {
                if (!app.isAlive()) throw new IllegalStateException("The application ended; see " + LOG);
                if (System.nanoTime() - begin > 900e9) throw new IllegalStateException("Not there after 15 minutes; see " + LOG);
                LockSupport.parkNanos(20_000_000);
            }
            return (System.nanoTime() - begin) / 1e9;
        }

        private static boolean answers() throws Exception {
            try {
                get("localhost:" + PORT, "/de/");
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }

        Load load(List<String> addresses, int seconds) throws Exception {
            return Bench.load(process, PORT, addresses, seconds, CONNECTIONS);
        }

        /** Until it gets no faster; with few connections, so that the compiler gets its turn. */
        void warm(List<String> addresses) throws Exception {
            var before = 0.0;
            for (var run = 0; run < 8; run++) {
                var rate = Bench.load(process, PORT, addresses, SECONDS, 8).rate;
                if (rate < 1.05 * before) return;
                before = rate;
            }
        }

        /** Resident memory of the Java process in MB. */
        long memory() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        }
    }

    /** nginx with the very bytes of the application's answers, compressed as they were, and with their headers. */
    record Nginx(Process process, Path folder) implements AutoCloseable {
        static Nginx serving(List<String> addresses) throws Exception {
            var folder = Files.createTempDirectory("teilhabe-nginx");
            for (var address : addresses) {
                var parts = address.split(" ");
                var host = parts[0].substring(0, parts[0].indexOf(':'));
                var file = Path.of(folder + "/" + host + parts[1] + (parts[1].endsWith("/") ? "index.html" : ""));
                Files.createDirectories(file.getParent());
                Files.createFile(file);
                Files.write(Path.of(file + ".gz"), get(parts[0], parts[1]).body());
            }
            Files.writeString(folder.resolve("nginx.conf"), """
                    worker_processes auto; daemon off; pid %1$s/pid; error_log %1$s/log; user root;
                    events { worker_connections 256; }
                    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type text/html;
                      open_file_cache max=10000 inactive=60s; client_body_temp_path %1$s/tmp; proxy_temp_path %1$s/tmp;
                      fastcgi_temp_path %1$s/tmp; uwsgi_temp_path %1$s/tmp; scgi_temp_path %1$s/tmp;
                      server { listen 127.0.0.1:%2$d; root %1$s/$host; index index.html; gzip_static always;
                    %3$s  } }
                    """.formatted(folder, NGINX, headers(addresses.getFirst())));
            var process = new ProcessBuilder("nginx", "-e", folder + "/log", "-c", folder + "/nginx.conf")
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder + "/output"))
                    .start();
            for (var tries = 0; tries < 100 && process.isAlive(); tries++) {
                try (var socket = new Socket("127.0.0.1", NGINX)) {
                    return new Nginx(process, folder);
                } catch (IOException e) {
                    LockSupport.parkNanos(50_000_000);
                }
            }
            throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("log")));
        }

        private static String headers(String address) throws Exception {
            var parts = address.split(" ");
            var own = List.of("content-type", "content-length", "content-encoding", "etag", "date", "connection", "keep-alive", ":status");
            var lines = new StringBuilder();
            get(parts[0], parts[1]).headers().map().forEach((name, values) -> {
                if (!own.contains(name.toLowerCase(Locale.ROOT)))
                    lines.append("add_header ").append(name).append(" \"").append(values.getFirst()).append("\";\n");
            });
            return lines.toString();
        }

        Load load(List<String> addresses, int seconds) throws Exception {
            return Bench.load(process, NGINX, addresses, seconds, CONNECTIONS);
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
            deleteAll(folder);
        }
    }

    // -- the table ----------------------------------------------------------------------------------------------

    /** Rows of what, measured, yardstick, ratio and aim, each shown at once on the error stream. */
    static final class Table {
        private final List<String> rows = new ArrayList<>();

        void row(String what, String measured, String yardstick, double ratio, String aim) {
            var line = "| " + String.join(" | ", what, measured, yardstick, yardstick.isEmpty() ? "" : number(ratio), aim) + " |";
            rows.add(line);
            System.err.println(line);
        }

        void atLeast(String what, String measured, String yardstick, double ratio, double aim) {
            row(what, measured, yardstick, ratio, "≥ " + aim + mark(ratio >= aim));
        }

        void atMost(String what, String measured, String yardstick, double ratio, double aim) {
            row(what, measured, yardstick, ratio, "≤ " + aim + mark(ratio <= aim));
        }

        void under(String what, String measured, String yardstick, double ratio, double value, int aim, String unit) {
            row(what, measured, yardstick, ratio, "< " + aim + " " + unit + mark(value < aim));
        }

        private static String mark(boolean met) {
            return met ? " ✓" : " ✗";
        }

        void print() {
            System.out.println();
            System.out.println("| what | measured | yardstick | ratio | aim |");
            System.out.println("|---|---|---|---|---|");
            rows.forEach(System.out::println);
        }
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : value < 0.1 ? "%.4f" : "%.2f", value);
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
