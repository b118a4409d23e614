package dev.matinee.devstack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    /** A GET that is answered with one of these statuses. */
    static Probe http(String address, Integer... statuses) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return () -> {
            try (HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build()) {
                return Set.of(statuses)
                        .contains(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode());
            }
        };
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
