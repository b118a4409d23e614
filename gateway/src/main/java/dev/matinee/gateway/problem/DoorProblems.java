package dev.matinee.gateway.problem;

import dev.matinee.gateway.token.TokenClaims;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.problem.ProblemCode;
import dev.matinee.kit.problem.ProblemDetails;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.net.ConnectException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the door refuses, or that went wrong behind it, as a problem detail. */
@Component
@Order(-2)
class DoorProblems implements ErrorWebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(DoorProblems.class);

    private final ProblemDetails details;
    private final JsonMapper json;

    DoorProblems(ProblemDetails details, JsonMapper json) {
        this.details = details;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        Refusal refusal = refusal(thrown);
        String path = exchange.getRequest().getPath().value();
        var caller = TokenClaims.of(exchange);
        SecurityLog.refused(
                refusal.code.status(),
                refusal.code.code(),
                exchange.getRequest().getMethod().name(),
                SecurityLog.beginning(path),
                caller == null ? null : caller.account());
        if (refusal.code.status().is5xxServerError() && refusal.code != CommonProblem.OVERLOADED) {
            log.warn("{} {} could not be answered", exchange.getRequest().getMethod(), path, thrown);
        }
        var detail = details.of(refusal.code, refusal.detail, path);
        String trace = traceId(exchange);
        if (trace != null) {
            detail.setProperty("traceId", trace);
        }
        response.setStatusCode(refusal.code.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (refusal.retryAfter != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, refusal.retryAfter.toString());
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(detail))));
    }

    private static Refusal refusal(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return new Refusal(problem.code(), Objects.requireNonNull(problem.getMessage()), problem.retryAfter());
        }
        ProblemCode code = code(thrown);
        return new Refusal(code, code.title(), code == CommonProblem.UNAVAILABLE ? Long.valueOf(2) : null);
    }

    private static ProblemCode code(Throwable thrown) {
        if (thrown instanceof ConnectException
                || thrown instanceof TimeoutException
                || thrown instanceof ServiceUnavailableException
                || thrown.getCause() instanceof ConnectException) {
            return CommonProblem.UNAVAILABLE;
        }
        if (thrown instanceof ResponseStatusException refused) {
            return switch (HttpStatus.valueOf(refused.getStatusCode().value())) {
                case NOT_FOUND -> CommonProblem.NOT_FOUND_HERE;
                case METHOD_NOT_ALLOWED -> CommonProblem.NOT_ALLOWED;
                case CONTENT_TOO_LARGE -> CommonProblem.TOO_LARGE;
                case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, BAD_GATEWAY -> CommonProblem.UNAVAILABLE;
                default ->
                    refused.getStatusCode().is4xxClientError() ? CommonProblem.MALFORMED : CommonProblem.INTERNAL;
            };
        }
        return thrown instanceof java.io.IOException ? CommonProblem.UNAVAILABLE : CommonProblem.INTERNAL;
    }

    private static @Nullable String traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(tracing -> tracing.getSpan() == null
                        ? null
                        : tracing.getSpan().context().traceId())
                .orElse(null);
    }

    private record Refusal(
            ProblemCode code, String detail, @Nullable Long retryAfter) {}
}
