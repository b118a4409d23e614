package dev.matinee.profile.pin;

import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.profile.ProfileProblem;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks auth-service, in the caller's own name, whether this is the account's password. It limits the tries. */
@Component
public class PasswordCheck {
    private static final Logger log = LoggerFactory.getLogger(PasswordCheck.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final RestClient authService;

    PasswordCheck(LoadBalancerInterceptor byName, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        authService = RestClient.builder()
                .baseUrl("http://auth-service")
                .requestFactory(requests)
                .requestInterceptor(byName)
                .observationRegistry(observations)
                .build();
    }

    /** Passes if it is; 401 {@code invalid-credentials} if not, 429 after too many tries. */
    public void check(String password) {
        try {
            authService
                    .post()
                    .uri("/api/auth/password/check")
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.setBearerAuth(callersToken()))
                    .body(Map.of("password", password))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException refused) {
            throw refusal(refused);
        } catch (RestClientException | IllegalStateException away) {
            log.warn("auth-service did not answer: {}", away.getMessage());
            throw CommonProblem.UNAVAILABLE
                    .problem("Passwords cannot be checked right now")
                    .retryAfter(2);
        }
    }

    private static Problem refusal(HttpClientErrorException refused) {
        return switch (refused.getStatusCode().value()) {
            case 401, 422 -> ProfileProblem.INVALID_CREDENTIALS.problem();
            case 429 -> CommonProblem.TOO_MANY_TRIES.problem().retryAfter(patience(refused));
            default -> {
                log.error("auth-service refused to check a password: {}", refused.getStatusCode());
                yield CommonProblem.UNAVAILABLE.problem();
            }
        };
    }

    private static long patience(HttpClientErrorException refused) {
        var headers = refused.getResponseHeaders();
        String seconds = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds == null ? 60 : Long.parseLong(seconds);
    }

    private static String callersToken() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            return caller.getToken().getTokenValue();
        }
        throw CommonProblem.UNAUTHORIZED_TOKEN.problem();
    }
}
