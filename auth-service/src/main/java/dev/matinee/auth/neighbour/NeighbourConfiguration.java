package dev.matinee.auth.neighbour;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class NeighbourConfiguration {
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** Of addresses such as {@code http://profile-service/internal/…}. */
    @Bean
    RestClient neighbours(LoadBalancerInterceptor byName, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(byName)
                .observationRegistry(observations)
                .build();
    }
}
