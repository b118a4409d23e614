package dev.matinee.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The public keys that auth-service publishes, kept here. An unknown key id has them fetched again, at most every five
 * seconds: whoever sends rubbish cannot make the door ask more. They are fetched by themselves, too, so that a key that
 * was withdrawn is not believed for long; while auth-service is away, those known last stay.
 */
@Component
class SigningKeys implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private volatile Map<String, JWSVerifier> verifiers = Map.of();
    private final Mono<Map<String, JWSVerifier>> fetched;
    private final Disposable refetching;

    SigningKeys(WebClient.Builder discovered, TokenSettings settings) {
        var auth = discovered.build();
        var fetch = auth.get()
                .uri(settings.jwksUri())
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .map(SigningKeys::read)
                .doOnNext(keys -> {
                    verifiers = keys;
                    log.debug("{} signing keys are known", keys.size());
                });
        // Who asks within five seconds of a fetch is answered from it; one that failed is tried again at once.
        this.fetched = fetch.cache(keys -> BETWEEN, failed -> Duration.ZERO, () -> Duration.ZERO);
        this.refetching = Flux.interval(settings.jwksEvery())
                .onBackpressureDrop()
                .concatMap(tick -> fetch.onErrorResume(away -> {
                    log.warn("The signing keys could not be fetched again; those known stay", away);
                    return Mono.empty();
                }))
                .subscribe();
    }

    /** Whether this key was among those published last. */
    boolean isPublished(String keyId) {
        return verifiers.containsKey(keyId);
    }

    @Override
    public void destroy() {
        refetching.dispose();
    }

    /** Empty where no such key is published. An error where none could ever be fetched. */
    Mono<JWSVerifier> verifier(String keyId) {
        JWSVerifier known = verifiers.get(keyId);
        return known == null ? fetched.flatMap(keys -> Mono.justOrEmpty(keys.get(keyId))) : Mono.just(known);
    }

    private static Map<String, JWSVerifier> read(String jwks) {
        try {
            var read = new HashMap<String, JWSVerifier>();
            for (var key : JWKSet.parse(jwks).getKeys()) {
                if (key instanceof RSAKey rsa) {
                    read.put(rsa.getKeyID(), new RSASSAVerifier(rsa.toRSAPublicKey()));
                }
            }
            return Map.copyOf(read);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The published keys cannot be read", e);
        }
    }
}
