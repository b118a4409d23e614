package dev.matinee.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {
    private final RefreshTokens tokens = new RefreshTokens(new RefreshSecret("a secret of 32 characters, or more"));
    private final String family = UUID.randomUUID().toString();
    private final byte[] seed = tokens.seed();

    @Test
    void a_token_reads_as_it_was_written() {
        var token = tokens.derive(family, seed, 7);
        var read = RefreshToken.read(token.written()).orElseThrow();
        assertThat(read.family()).isEqualTo(family);
        assertThat(read.generation()).isEqualTo(7);
        assertThat(tokens.isOurs(read, seed)).isTrue();
    }

    @Test
    void the_proof_of_one_generation_is_none_of_another() {
        var token = tokens.derive(family, seed, 7);
        assertThat(tokens.isOurs(new RefreshToken(family, 8, token.proof()), seed))
                .isFalse();
    }

    @Test
    void neither_the_seed_nor_the_secret_alone_gives_a_token() {
        var token = tokens.derive(family, seed, 0);
        assertThat(tokens.isOurs(token, tokens.seed())).isFalse();
        var other = new RefreshTokens(new RefreshSecret("another secret of 32 characters, or more"));
        assertThat(other.isOurs(token, seed)).isFalse();
    }

    @Test
    void rubbish_is_no_token() {
        assertThat(RefreshToken.read("")).isEmpty();
        assertThat(RefreshToken.read("x".repeat(70))).isPresent();
        assertThat(RefreshToken.read("!".repeat(70))).isEmpty();
        assertThat(RefreshToken.read("x".repeat(100_000))).isEmpty();
    }
}
