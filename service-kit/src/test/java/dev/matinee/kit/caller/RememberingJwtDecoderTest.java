package dev.matinee.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class RememberingJwtDecoderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final String TOKEN = "aGVhZA.Ym9keQ.c2ln";
    private final JwtDecoder verifier = mock(JwtDecoder.class);
    private final Clock clock = mock(Clock.class);
    private final RememberingJwtDecoder decoder = new RememberingJwtDecoder(verifier, clock);

    @Test
    void aTokenIsVerifiedOnceAndStillExpires() {
        var jwt = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("ada")
                .expiresAt(NOW.plusSeconds(60))
                .build();
        when(verifier.decode(TOKEN)).thenReturn(jwt);
        when(clock.instant()).thenReturn(NOW, NOW.plusSeconds(59), NOW.plusSeconds(60));

        assertThat(decoder.decode(TOKEN)).isSameAs(jwt);
        assertThat(decoder.decode(TOKEN)).isSameAs(jwt);
        verify(verifier, times(1)).decode(TOKEN);
        assertThatThrownBy(() -> decoder.decode(TOKEN)).isInstanceOf(JwtException.class);
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        when(verifier.decode(TOKEN)).thenThrow(new BadJwtException("not believed"));

        assertThatThrownBy(() -> decoder.decode(TOKEN)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(TOKEN)).isInstanceOf(JwtException.class);

        verify(verifier, times(2)).decode(TOKEN);
    }
}
