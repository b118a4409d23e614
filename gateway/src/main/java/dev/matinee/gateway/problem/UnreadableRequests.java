package dev.matinee.gateway.problem;

import dev.matinee.gateway.answer.AnswerHeaders;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.ProblemDetails;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Spring answers an address that is no URI with 400 and nothing, before any filter; here it gets its problem detail. */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests {
    @Bean
    NettyServerCustomizer explainer(ProblemDetails details, JsonMapper json) {
        return server -> server.mapHandle((handled, connection) -> connection instanceof HttpServerResponse response
                ? handled.then(Mono.defer(() -> explained(response, details, json)))
                : handled);
    }

    private static Mono<Void> explained(HttpServerResponse response, ProblemDetails details, JsonMapper json) {
        var problem = CommonProblem.MALFORMED;
        if (response.hasSentHeaders()
                || response.status().code() != problem.status().value()) {
            return Mono.empty();
        }
        AnswerHeaders.all().forEach(response::header);
        return response.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .sendByteArray(Mono.just(json.writeValueAsBytes(details.of(problem, problem.title(), "/"))))
                .then();
    }
}
