package org.teilhabe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the city's single sign-on stands in the tests; the house asks it only when somebody signs on there. */
public final class CityPort {
    public static final int NUMBER = free();

    private CityPort() {}

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
