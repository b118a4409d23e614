package dev.matinee.auth.profile;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Profile;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    @Bean
    StateTable<Profile> profiles(StateTables tables, ProfileChanges changes) {
        return tables.open(Topic.PROFILES, Profile.parser(), Profile::getVersion)
                .onChange(changes::heard);
    }

    @Bean
    RestClient profileService(LoadBalancerInterceptor byName, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        return RestClient.builder()
                .baseUrl("http://profile-service")
                .requestFactory(requests)
                .requestInterceptor(byName)
                .observationRegistry(observations)
                .build();
    }
}
