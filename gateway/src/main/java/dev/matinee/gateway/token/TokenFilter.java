package dev.matinee.gateway.token;

import dev.matinee.kit.problem.CommonProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * A call under {@code /api} that is not open wants a token that holds and whose session has not ended. On open calls
 * a token that does not hold is taken off, so that a stale one cannot keep anybody from signing in.
 */
@Component
class TokenFilter implements WebFilter, Ordered {
    private static final String BEARER = "Bearer ";

    private final TokenVerifier verifier;
    private final EndedSessions ended;
    private final List<Open> open;

    TokenFilter(TokenVerifier verifier, EndedSessions ended, TokenSettings settings) {
        this.verifier = verifier;
        this.ended = ended;
        this.open = settings.open().stream().map(Open::parse).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getPath().value().startsWith("/api")) {
            return chain.filter(exchange);
        }
        String token = bearer(request);
        Mono<Optional<TokenClaims>> claims = token == null
                ? Mono.just(Optional.empty())
                : verifier.verify(token)
                        .filter(found -> !ended.isOver(found))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
        return claims.flatMap(found -> {
            if (found.isPresent()) {
                exchange.getAttributes().put(TokenClaims.ATTRIBUTE, found.get());
                return chain.filter(exchange);
            }
            if (open.stream().anyMatch(call -> call.matches(request))) {
                return chain.filter(token == null ? exchange : without(exchange));
            }
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return Mono.error(CommonProblem.UNAUTHORIZED_TOKEN.problem());
        });
    }

    private static @Nullable String bearer(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static ServerWebExchange without(ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION)))
                .build();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 200;
    }

    private record Open(HttpMethod method, PathPattern path) {
        static Open parse(String call) {
            int space = call.indexOf(' ');
            return new Open(
                    HttpMethod.valueOf(call.substring(0, space)),
                    PathPatternParser.defaultInstance.parse(call.substring(space + 1)));
        }

        boolean matches(ServerHttpRequest request) {
            return method.equals(request.getMethod())
                    && path.matches(PathContainer.parsePath(request.getPath().value()));
        }
    }
}
