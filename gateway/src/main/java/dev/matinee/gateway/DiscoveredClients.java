package dev.matinee.gateway;

import java.time.Clock;
import org.springframework.cloud.client.loadbalancer.LoadBalanced;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** What the door itself asks of services, it asks by their names. */
@Configuration(proxyBeanMethods = false)
class DiscoveredClients {
    @Bean
    @LoadBalanced
    WebClient.Builder discovered() {
        return WebClient.builder().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
