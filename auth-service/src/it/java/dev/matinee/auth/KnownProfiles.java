package dev.matinee.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Answers what profile-service answers to auth-service's one question: {@code mine} is anybody's, {@code locked} has a PIN. And
 * what every service lists of an account.
 */
final class KnownProfiles {
    /** The list that cannot be had. */
    static volatile String away = "";

    private final HttpServer server;

    private KnownProfiles(HttpServer server) {
        this.server = server;
    }

    static KnownProfiles started() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/internal/profiles/", KnownProfiles::answer);
            server.createContext("/internal/accounts/", KnownProfiles::list);
            server.start();
            return new KnownProfiles(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What any service lists of any account: two items, on two pages. */
    private static void list(HttpExchange call) throws IOException {
        if (away.equals(call.getRequestURI().getPath().replaceAll(".*/", ""))) {
            send(call, 503, "{\"code\":\"unavailable\"}");
            return;
        }
        String query = call.getRequestURI().getQuery();
        send(
                call,
                200,
                query == null
                        ? "{\"items\":[{\"id\":\"mine-1\",\"name\":\"Ada\"}],\"nextCursor\":\"2\"}"
                        : "{\"items\":[{\"id\":\"mine-2\",\"name\":\"Kid\"}],\"nextCursor\":null}");
    }

    private static void answer(HttpExchange call) throws IOException {
        String asked = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean service = String.valueOf(call.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ey");
        String profile = call.getRequestURI().getPath().split("/", -1)[3];
        if (call.getRequestMethod().equals("GET")) {
            list(call);
            return;
        }
        if (!service) {
            send(call, 401, "{\"code\":\"unauthorized\"}");
        } else if (asked.contains("\"fromKids\":true") && !asked.contains("\"accountPin\":\"")) {
            send(call, 403, "{\"code\":\"account-pin-required\"}");
        } else if (profile.startsWith("mine")) {
            send(call, 200, """
                    {"profile":{"id":"%s","name":"Ada","avatarId":"a","avatarUrl":"/images/a.svg","kids":true,
                    "maturity":12,"language":"en","hasPin":false,"autoplay":true,"previews":true},
                    "claimsVersion":1700000000000}""".formatted(profile));
        } else if (profile.equals("locked")) {
            boolean tried = asked.contains("\"pin\":\"");
            send(call, 403, "{\"code\":\"%s\"}".formatted(tried ? "pin-wrong" : "pin-required"));
        } else {
            send(call, 404, "{\"code\":\"not-found\"}");
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
