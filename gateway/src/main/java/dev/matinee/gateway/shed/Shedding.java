package dev.matinee.gateway.shed;

import dev.matinee.kit.problem.CommonProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Lets go of what matters least while a service, or the door itself, is slower than it need be: 503 {@code overloaded}
 * with {@code Retry-After}. Each service has a limit of its own, so a slow one costs no other its calls.
 */
@Component
public class Shedding {
    private final List<PathPattern> telemetry;
    private final List<PathPattern> essential;
    private final MeterRegistry meters;

    Shedding(ShedSettings settings, MeterRegistry meters) {
        this.telemetry = parse(settings.telemetry());
        this.essential = parse(settings.essential());
        this.meters = meters;
    }

    /** Before the service's breaker, for which what was shed is no failure. */
    public GatewayFilter before(String service) {
        var limit = new AdaptiveLimit();
        Gauge.builder("matinee.gateway.in.flight", limit, AdaptiveLimit::inFlight)
                .tag("service", service)
                .register(meters);
        Gauge.builder("matinee.gateway.in.flight.limit", limit, AdaptiveLimit::limit)
                .tag("service", service)
                .register(meters);
        var shed = new EnumMap<Importance, Counter>(Importance.class);
        for (var importance : Importance.values()) {
            shed.put(importance, meters.counter("matinee.gateway.shed", tags(service, importance)));
        }
        return filter(limit, shed);
    }

    private static String[] tags(String service, Importance importance) {
        return new String[] {"service", service, "importance", importance.tag()};
    }

    private GatewayFilter filter(AdaptiveLimit limit, Map<Importance, Counter> shed) {
        return (exchange, chain) -> {
            var importance = importance(exchange.getRequest().getPath().pathWithinApplication());
            if (!limit.enter(importance)) {
                Objects.requireNonNull(shed.get(importance)).increment();
                // Not all at once again.
                long later = ThreadLocalRandom.current().nextLong(1, 4);
                return Mono.error(CommonProblem.OVERLOADED.problem().retryAfter(later));
            }
            var call = new InFlight(limit, importance);
            exchange.getResponse().beforeCommit(() -> {
                if (isStream(exchange.getResponse())) {
                    call.end(true);
                }
                return Mono.empty();
            });
            return chain.filter(exchange)
                    .doFinally(end ->
                            call.end(isAnswered(end, exchange.getResponse().getStatusCode())));
        };
    }

    /** One that goes on for as long as somebody listens is no call in flight once it has begun. */
    private static boolean isStream(ServerHttpResponse response) {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(
                response.getHeaders().getContentType());
    }

    private static boolean isAnswered(SignalType end, @Nullable HttpStatusCode status) {
        return end == SignalType.ON_COMPLETE && status != null && !status.is5xxServerError();
    }

    private Importance importance(PathContainer path) {
        if (matches(essential, path)) {
            return Importance.ESSENTIAL;
        }
        return matches(telemetry, path) ? Importance.TELEMETRY : Importance.BROWSING;
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        for (var pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<PathPattern> parse(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
