package org.teilhabe.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that says what the test tells it to: refusals and encryption, which GreenMail does not know. */
class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers;
    private final @Nullable SSLContext encryption;
    private final boolean fromTheStart;
    final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers first word of the command to what is answered in place of 250 */
    ScriptedServer(Map<String, String> answers, @Nullable SSLContext encryption) throws IOException {
        this(answers, encryption, false);
    }

    /** @param fromTheStart encrypted before the first word, as on port 465 */
    ScriptedServer(Map<String, String> answers, @Nullable SSLContext encryption, boolean fromTheStart)
            throws IOException {
        this.answers = answers;
        this.encryption = encryption;
        this.fromTheStart = fromTheStart;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void talk(Socket plain) {
        try (plain) {
            var line = fromTheStart ? encrypted(plain) : plain;
            say(line, "220 localhost");
            converse(line);
        } catch (IOException e) {
            heard.add("(hung up)");
        }
    }

    private void converse(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        for (var command = in.readLine(); command != null; command = in.readLine()) {
            heard.add((line instanceof SSLSocket ? "encrypted " : "") + command);
            var verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (answers.containsKey(verb)) {
                say(line, answers.get(verb));
                continue;
            }
            switch (verb) {
                case "EHLO" ->
                    say(
                            line,
                            encryption != null && !(line instanceof SSLSocket)
                                    ? "250-localhost\r\n250 STARTTLS"
                                    : "250-localhost\r\n250 AUTH PLAIN");
                case "STARTTLS" -> {
                    say(line, "220 go ahead");
                    converse(encrypted(line));
                    return;
                }
                case "DATA" -> {
                    say(line, "354 go ahead");
                    while (!".".equals(in.readLine())) {}
                    say(line, answers.getOrDefault("(TEXT)", "250 taken"));
                }
                case "QUIT" -> {
                    say(line, "221 bye");
                    return;
                }
                default -> say(line, "250 fine");
            }
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        var encrypted = (SSLSocket) encryption.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
