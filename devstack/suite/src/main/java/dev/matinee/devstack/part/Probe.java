package dev.matinee.devstack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Asks a part whether it does its work: not whether its port is open. */
@FunctionalInterface
public interface Probe {
    /** How long one question may take. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Whether it answers as it should.
     *
     * @throws IOException if it does not answer
     */
    boolean answers() throws IOException, InterruptedException;

    /**
     * A GET that is answered with one of these statuses.
     *
     * @param address {@code http://127.0.0.1:port/path}
     */
    static Probe http(String address, Integer... statuses) {
        URI uri = URI.create(address);
        byte[] request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                .formatted(uri.getRawPath(), uri.getRawAuthority())
                .getBytes(StandardCharsets.US_ASCII);
        return socket(uri.getPort(), socket -> {
            socket.getOutputStream().write(request);
            // HTTP/1.1 200
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return status.length() == 12 && Set.of(statuses).contains(Integer.valueOf(status.substring(9)));
        });
    }

    /** A talk over a plain socket. */
    static Probe socket(int port, Talk talk) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), socket.getSoTimeout());
                return talk.goesWell(socket);
            }
        };
    }

    /** What is said over a socket, and whether the answer is the right one. */
    @FunctionalInterface
    interface Talk {
        boolean goesWell(Socket socket) throws IOException;
    }
}
