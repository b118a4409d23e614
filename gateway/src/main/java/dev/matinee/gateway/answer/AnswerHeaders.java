package dev.matinee.gateway.answer;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * An answer of the API is data, and a browser makes nothing else of it: it is no page that runs or loads anything, stands
 * in no frame, is of the type that it says, and is given to no other site. What an answer says itself of these stays.
 */
@Component
public class AnswerHeaders implements WebFilter, Ordered {
    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
            "Strict-Transport-Security",
            "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** By their names. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** Once the answer is there, so that it has none of them twice. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            put(response.getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static void put(HttpHeaders headers) {
        ALL.forEach((name, value) -> {
            if (!headers.containsHeader(name)) {
                headers.set(name, value);
            }
        });
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
