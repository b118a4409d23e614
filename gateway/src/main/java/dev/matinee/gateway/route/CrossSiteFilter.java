package dev.matinee.gateway.route;

import dev.matinee.kit.problem.CommonProblem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What another site's page has a browser send changes nothing here, cookies or not: browsers say where a call comes from
 * (Fetch Metadata, {@code Sec-Fetch-Site}), and no page can say it for them. Who is no browser does not say it.
 */
@Component
class CrossSiteFilter implements WebFilter, Ordered {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return isOurs(site) || READS.contains(request.getMethod())
                ? chain.filter(exchange)
                : Mono.error(CommonProblem.CROSS_SITE.problem());
    }

    private static boolean isOurs(@Nullable String site) {
        return site == null || OURS.contains(site);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 70;
    }
}
