package dev.matinee.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.matinee.kit.testing.BadTokens;
import dev.matinee.kit.testing.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

class TokenVerifierTest {
    private final SigningKeys keys = mock(SigningKeys.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final TokenVerifier verifier = new TokenVerifier(
            keys, new TokenSettings("matinee", "matinee", "http://auth", Duration.ofMinutes(5), List.of()), clock);

    @BeforeEach
    void theKeyIsPublished() throws Exception {
        var jwks = new AtomicReference<String>();
        TestTokens.into((name, value) -> jwks.set((String) value.get()));
        var key = JWKSet.parse(jwks.get()).getKeys().getFirst().toRSAKey();
        when(keys.verifier(any())).thenReturn(Mono.empty());
        when(keys.isPublished("test")).thenReturn(true);
        when(keys.verifier("test")).thenReturn(Mono.just(new RSASSAVerifier(key.toRSAPublicKey())));
    }

    @Test
    void aTokenThatHoldsSaysWhoCalls() {
        var claims =
                verifier.verify(TestTokens.profile("ada", "child", 7, true)).block();

        assertThat(claims.account()).isEqualTo("ada");
        assertThat(claims.session()).isEqualTo("session-ada");
        assertThat(claims.profile()).isEqualTo("child");
    }

    @Test
    void aTokenIsVerifiedOnceAndStillExpires() {
        String token = TestTokens.account("ada");
        assertThat(verifier.verify(token).block()).isNotNull();
        assertThat(verifier.verify(token).block()).isNotNull();
        verify(keys, times(1)).verifier("test");

        now.set(now.get().plus(Duration.ofMinutes(16)));

        assertThat(verifier.verify(token).block()).isNull();
    }

    @Test
    void aTokenThatWasVerifiedIsNotBelievedOnceItsKeyIsWithdrawn() {
        String token = TestTokens.account("ada");
        assertThat(verifier.verify(token).block()).isNotNull();

        when(keys.isPublished("test")).thenReturn(false);
        when(keys.verifier("test")).thenReturn(Mono.empty());

        assertThat(verifier.verify(token).block()).isNull();
    }

    @Test
    void noneOfTenThousandBadTokensIsBelieved() {
        assertThat(BadTokens.make(10_000, 20_261_124).stream()
                        .filter(bad -> verifier.verify(bad).block() != null))
                .isEmpty();
        assertThat(verifier.verify(TestTokens.account("ada")).block()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isNotBelieved(String what, String token) {
        assertThat(verifier.verify(token).block()).isNull();
    }

    static Stream<Object[]> isNotBelieved() {
        String good = TestTokens.account("ada");
        String[] parts = good.split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        String hmac = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"HS256\",\"kid\":\"test\"}".getBytes());
        char other = parts[2].charAt(9) == 'A' ? 'B' : 'A';
        return Stream.of(
                bad("nothing", ""),
                bad("rubbish", "rubbish"),
                bad("three dots", "..."),
                bad("emoji", "🎬.🎬.🎬"),
                bad("no signature", parts[0] + "." + parts[1] + "."),
                bad("alg none", none + "." + parts[1] + "."),
                bad("HMAC under our key id", hmac + "." + parts[1] + "." + parts[2]),
                bad(
                        "changed signature",
                        parts[0] + "." + parts[1] + "." + parts[2].substring(0, 9) + other + parts[2].substring(10)),
                bad("another's body", parts[0] + "." + TestTokens.account("eve").split("\\.")[1] + "." + parts[2]),
                bad("somebody else's key", TestTokens.forged(claims().build())),
                bad("expired", TestTokens.sign(claims().expirationTime(at(-1)).build())),
                bad("no expiry", TestTokens.sign(claims().expirationTime(null).build())),
                bad("not yet", TestTokens.sign(claims().notBeforeTime(at(60)).build())),
                bad(
                        "another issuer",
                        TestTokens.sign(claims().issuer("elsewhere").build())),
                bad(
                        "another audience",
                        TestTokens.sign(claims().audience("elsewhere").build())),
                bad(
                        "no audience",
                        TestTokens.sign(claims().audience((String) null).build())),
                bad("no account", TestTokens.sign(claims().subject(null).build())),
                bad("no session", TestTokens.sign(claims().claim("sid", null).build())),
                bad(
                        "a session that is no text",
                        TestTokens.sign(claims().claim("sid", 7).build())),
                bad("huge", good + "x".repeat(10_000)));
    }

    private static Object[] bad(String what, String token) {
        return new Object[] {what, token};
    }

    private static JWTClaimsSet.Builder claims() {
        return TestTokens.claims("ada", List.of("viewer"));
    }

    private static Date at(int minutes) {
        return Date.from(Instant.now().plus(Duration.ofMinutes(minutes)));
    }
}
