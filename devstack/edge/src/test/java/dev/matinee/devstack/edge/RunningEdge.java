package dev.matinee.devstack.edge;

import dev.matinee.devstack.edge.control.ControlSettings;
import dev.matinee.devstack.edge.s3.S3Settings;
import dev.matinee.devstack.edge.signing.Signing;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An edge in a folder of its own, and ways to call it. */
final class RunningEdge implements AutoCloseable {
    static final String DISTRIBUTION = "E1MATINEE";
    static final String ACCESS_KEY = "cdn";
    static final String SECRET_KEY = "cdn-secret";

    final Path web;
    final Path log;
    final Path keys;
    final KeyPair key;
    private final Edge edge;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RunningEdge(Path folder, URI gateway, S3Settings s3) throws Exception {
        web = Files.createDirectories(folder.resolve("web"));
        log = folder.resolve("access.log");
        keys = Files.createDirectories(folder.resolve("cdn"));
        key = Signing.elliptic();
        ControlSettings control = new ControlSettings("127.0.0.1", 0, DISTRIBUTION, ACCESS_KEY, SECRET_KEY);
        Signing.publish(key, keys, "KEC");
        edge = Edge.start(new EdgeSettings(
                "127.0.0.1",
                0,
                web,
                gateway,
                s3,
                keys,
                "origin-secret",
                "SE",
                List.of("http://uploads.test:9000"),
                Duration.ofSeconds(2),
                log,
                control,
                null));
    }

    String origin() {
        return "http://127.0.0.1:" + edge.port();
    }

    int port() {
        return edge.port();
    }

    URI control() {
        return URI.create("http://127.0.0.1:" + edge.controlPort());
    }

    /** The cookies of a grant for all that is under a path. */
    String cookies(String under) throws Exception {
        String policy = policy(under);
        return "CloudFront-Policy=%s; CloudFront-Signature=%s; CloudFront-Key-Pair-Id=KEC; CloudFront-Hash-Algorithm=SHA256"
                .formatted(Signing.encode(policy), Signing.sign(key, "SHA256", policy));
    }

    String query(String under) throws Exception {
        String policy = policy(under);
        return "Policy=%s&Signature=%s&Key-Pair-Id=KEC&Hash-Algorithm=SHA256"
                .formatted(Signing.encode(policy), Signing.sign(key, "SHA256", policy));
    }

    private String policy(String under) {
        return Signing.policy(origin() + under + "*", Instant.now().getEpochSecond() + 600);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws Exception {
        return client.send(request.build(), body);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpClient client() {
        return client;
    }

    /** Sends these very bytes on a connection of their own and reads until it closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", edge.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    String rawGet(String target, String... headers) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + edge.port() + "\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
                + "Connection: close\r\n\r\n");
    }

    @Override
    public void close() {
        edge.close();
        client.close();
    }
}
