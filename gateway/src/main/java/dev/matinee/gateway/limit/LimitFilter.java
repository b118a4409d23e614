package dev.matinee.gateway.limit;

import dev.matinee.gateway.route.Viewer;
import dev.matinee.gateway.token.TokenClaims;
import dev.matinee.kit.problem.CommonProblem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Refuses with 429 and {@code Retry-After} who asks for too much. An ordinary call is counted here, and settled with
 * the other instances later; where passwords and PINs are tried, the shared budget is asked first.
 */
@Component
class LimitFilter implements WebFilter, Ordered {
    private final LimitSettings settings;
    private final List<PathPattern> guarded;
    private final List<PathPattern> webhooks;
    private final Buckets buckets;
    private final SharedBudget budget;
    private final MeterRegistry meters;

    LimitFilter(LimitSettings settings, Buckets buckets, SharedBudget budget, MeterRegistry meters) {
        this.settings = settings;
        this.guarded = parsed(settings.guarded());
        this.webhooks = parsed(settings.webhooks());
        this.buckets = buckets;
        this.budget = budget;
        this.meters = meters;
    }

    private static List<PathPattern> parsed(List<String> patterns) {
        return patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath();
        if (!path.value().startsWith("/api")) {
            return chain.filter(exchange);
        }
        if (isAny(webhooks, path.pathWithinApplication())) {
            long later = buckets.take(Counted.webhook(Viewer.network(exchange), settings.webhook()));
            return later > 0 ? refuse("webhook", later) : chain.filter(exchange);
        }
        var address = Counted.address(Viewer.network(exchange), settings.address());
        var claims = TokenClaims.of(exchange);
        var account = claims == null ? null : Counted.account(claims.account(), settings.account());
        long wait = buckets.take(account == null ? address : account);
        if (wait > 0) {
            return refuse("ordinary", wait);
        }
        if (!isAny(guarded, path.pathWithinApplication())) {
            return chain.filter(exchange);
        }
        return tried(address, account)
                .flatMap(longer -> longer > 0 ? refuse("guarded", longer) : chain.filter(exchange));
    }

    /** Whom this instance refuses, all would: Redis is not asked. */
    private Mono<Long> tried(Counted address, @Nullable Counted account) {
        var byAddress = address.guarded(settings.guardedCalls());
        var all = account == null ? List.of(byAddress) : List.of(byAddress, account.guarded(settings.guardedAccount()));
        long wait = buckets.look(all);
        if (wait > 0) {
            return Mono.just(wait);
        }
        return budget.take(all)
                .doOnNext(longer -> {
                    if (longer == 0) {
                        buckets.take(all);
                    }
                })
                .switchIfEmpty(Mono.fromSupplier(() -> buckets.take(all)));
    }

    private Mono<Void> refuse(String limit, long wait) {
        meters.counter("matinee.gateway.limited", "limit", limit).increment();
        return Mono.error(CommonProblem.TOO_MANY_TRIES.problem().retryAfter(wait));
    }

    /** By decoded segments, as routes and services match, so that no spelling passes by the limit. */
    private static boolean isAny(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 300;
    }
}
