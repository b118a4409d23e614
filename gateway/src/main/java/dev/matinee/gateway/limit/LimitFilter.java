package dev.matinee.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.gateway.limit.LimitSettings.Rate;
import dev.matinee.gateway.route.Viewer;
import dev.matinee.gateway.token.TokenClaims;
import dev.matinee.kit.problem.CommonProblem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Refuses with 429 and {@code Retry-After} who asks for too much. Each instance counts for itself. */
@Component
class LimitFilter implements WebFilter, Ordered {
    private final LimitSettings settings;
    private final List<PathPattern> guarded;
    private final MeterRegistry meters;
    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    LimitFilter(LimitSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.guarded = settings.guarded().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/api")) {
            return chain.filter(exchange);
        }
        var caller = TokenClaims.of(exchange);
        String address = Viewer.address(exchange);
        long wait = caller == null
                ? take("address " + address, settings.address())
                : take("account " + caller.account(), settings.account());
        if (wait == 0 && isGuarded(path)) {
            wait = take("guarded " + address, settings.guardedCalls());
        }
        if (wait > 0) {
            meters.counter("matinee.gateway.limited").increment();
            return Mono.error(CommonProblem.TOO_MANY_TRIES.problem().retryAfter(wait));
        }
        return chain.filter(exchange);
    }

    /** By decoded segments, as routes and services match, so that no spelling passes by the limit. */
    private boolean isGuarded(String path) {
        var segments = PathContainer.parsePath(path);
        return guarded.stream().anyMatch(pattern -> pattern.matches(segments));
    }

    private long take(String who, Rate rate) {
        long now = System.nanoTime();
        return buckets.get(who, key -> new TokenBucket(rate, now)).take(now);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 300;
    }
}
