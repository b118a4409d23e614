package dev.matinee.ingest.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The robots.txt of each host, read once a run. Where there is none (4xx) all is allowed, where it cannot be had (5xx, 429, no answer)
 * nothing is (RFC 9309, 2.3.1).
 */
final class Robots {
    private static final int SERVER_ERROR = 500;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;

    private final Web web;
    private final Rate rate;
    private final Map<String, RobotsRules> byHost = new HashMap<>();

    Robots(Web web, Rate rate) {
        this.web = web;
        this.rate = rate;
    }

    synchronized RobotsRules of(URI address) throws IOException {
        String host = address.getScheme() + "://" + address.getRawAuthority();
        RobotsRules known = byHost.get(host);
        if (known == null) {
            rate.await(address.getRawAuthority(), Duration.ZERO);
            known = fetched(URI.create(host + "/robots.txt"));
            byHost.put(host, known);
        }
        return known;
    }

    private RobotsRules fetched(URI address) {
        try {
            // The standard lets redirects lead to other hosts here.
            Web.Answer answer = web.get(address, Map.of(), RobotsRules.LARGEST * 2L, (from, to) -> true);
            if (answer.status() >= SERVER_ERROR || answer.status() == TOO_MANY) {
                return RobotsRules.UNREACHABLE;
            }
            return answer.status() >= BAD_REQUEST
                    ? RobotsRules.ALLOW_ALL
                    : RobotsRules.read(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException | NotCollected unreachable) {
            return RobotsRules.UNREACHABLE;
        }
    }
}
