package dev.matinee.kit.caller;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.client.loadbalancer.LoadBalanced;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Verifies access tokens: RS256 by the keys that auth-service publishes, issuer, audience, and time. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(TokenSettings.class)
class TokenAutoConfiguration {
    /** Clocks of one cluster differ by less. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @LoadBalanced
    RestTemplate discoveredRestTemplate() {
        return patient();
    }

    /** Keys come from where the settings say, and from nowhere that this leads to. */
    private static RestTemplate patient() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        return new RestTemplate(requests);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            TokenSettings settings,
            RestTemplate discoveredRestTemplate,
            ObjectProvider<JWKSource<SecurityContext>> own,
            Clock clock)
            throws ParseException {
        JWKSource<SecurityContext> keys =
                settings.jwks() == null ? own.getIfAvailable() : new ImmutableJWKSet<>(JWKSet.parse(settings.jwks()));
        var decoder = keys == null ? fetching(settings, discoveredRestTemplate) : given(keys);
        decoder.setJwtValidator(validator(settings));
        return new RememberingJwtDecoder(decoder, clock);
    }

    private static NimbusJwtDecoder fetching(TokenSettings settings, RestTemplate discovered) {
        boolean byName = !settings.jwksUri().matches("https?://([0-9.]+|localhost)(:.*)?(/.*)?");
        return NimbusJwtDecoder.withJwkSetUri(settings.jwksUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(byName ? discovered : patient())
                .build();
    }

    private static NimbusJwtDecoder given(JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(com.nimbusds.jose.JWSAlgorithm.RS256), keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return new NimbusJwtDecoder(processor);
    }

    private static OAuth2TokenValidator<Jwt> validator(TokenSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                jwt -> jwt.getHeaders().get("kid") instanceof String
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It names no key", null)),
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<java.util.Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null));
    }
}
