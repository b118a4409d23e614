package dev.matinee.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import dev.matinee.gateway.shed.Shedding;
import dev.matinee.kit.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One route a service, each with a breaker, a limit and a time limit of its own: a slow service holds up no other. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    RouteLocator routeLocator(RouteLocatorBuilder builder, RouteSettings settings, Shedding shedding) {
        var routes = builder.routes();
        for (var to : settings.routes()) {
            routes.route(
                    to.service(),
                    route -> route.path(to.paths().toArray(String[]::new))
                            .filters(filters -> filters.filter(shedding.before(to.service()))
                                    .circuitBreaker(breaker -> breaker.setName(to.service()))
                                    .removeResponseHeader("Server")
                                    .removeResponseHeader("X-Powered-By"))
                            .metadata(RESPONSE_TIMEOUT_ATTR, to.timeout().toMillis())
                            .uri("lb://" + to.service()));
        }
        return routes.build();
    }

    /**
     * A breaker opens when half of the last 40 calls failed or hung, and lets five try again after two seconds. What the
     * door refuses itself, say a body on its way, is no failure of the service. That a call hangs the route says, by its
     * response timeout: the breaker's own limiter, which would start a second timer for each call, is off.
     */
    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakers() {
        return factory -> factory.configureDefault(service -> new Resilience4JConfigBuilder(service)
                .circuitBreakerConfig(CircuitBreakerConfig.custom()
                        .slidingWindowSize(40)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .ignoreExceptions(Problem.class)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .build())
                .build());
    }
}
