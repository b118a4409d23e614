package dev.matinee.gateway.route;

import dev.matinee.kit.problem.CommonProblem;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Methods that no service has, TRACE before all, which would say a call's headers back, go no further. */
@Component
class MethodFilter implements WebFilter, Ordered {
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return KNOWN.contains(exchange.getRequest().getMethod())
                ? chain.filter(exchange)
                : Mono.error(CommonProblem.NOT_ALLOWED.problem());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 60;
    }
}
