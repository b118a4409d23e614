package dev.matinee.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.addOriginalRequestUrl;

import dev.matinee.kit.problem.CommonProblem;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerUriTools;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.ReactiveLoadBalancerClientFilter;
import org.springframework.cloud.gateway.support.DelegatingServiceInstance;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.cloud.loadbalancer.core.ReactorServiceInstanceLoadBalancer;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Says which instance of a service a call goes to, as Spring Cloud Gateway's own filter does, by the same balancer. That one
 * looks balancer, settings and listeners up in the service's own context for every call; here each balancer is looked up
 * once (docs/adr/0083).
 */
@Component
class ServiceInstances implements GlobalFilter, Ordered {
    private static final String BALANCED = "lb";

    private final LoadBalancerClientFactory factory;
    private final Map<String, ReactorServiceInstanceLoadBalancer> balancers = new ConcurrentHashMap<>();

    ServiceInstances(LoadBalancerClientFactory factory) {
        this.factory = factory;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI asked = exchange.getAttribute(GATEWAY_REQUEST_URL_ATTR);
        if (asked == null || !BALANCED.equals(asked.getScheme())) {
            return chain.filter(exchange);
        }
        return balancer(asked.getHost()).choose().flatMap(chosen -> {
            ServiceInstance instance = chosen.getServer();
            if (instance == null) {
                return Mono.error(NotFoundException.create(false, "No instance of " + asked.getHost()));
            }
            addOriginalRequestUrl(exchange, asked);
            exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, at(instance, asked));
            return chain.filter(exchange);
        });
    }

    private ReactorServiceInstanceLoadBalancer balancer(String service) {
        var known = balancers.get(service);
        return known != null ? known : balancers.computeIfAbsent(service, this::lookUp);
    }

    private ReactorServiceInstanceLoadBalancer lookUp(String service) {
        var balancer = factory.getInstance(service, ReactorServiceInstanceLoadBalancer.class);
        if (balancer == null) {
            throw CommonProblem.UNAVAILABLE.problem();
        }
        return balancer;
    }

    private static URI at(ServiceInstance instance, URI asked) {
        String scheme = instance.isSecure() ? "https" : "http";
        return LoadBalancerUriTools.reconstructURI(new DelegatingServiceInstance(instance, scheme), asked);
    }

    /** Just before the filter whose work it does, which then finds nothing to do. */
    @Override
    public int getOrder() {
        return ReactiveLoadBalancerClientFilter.LOAD_BALANCER_CLIENT_FILTER_ORDER - 1;
    }
}
