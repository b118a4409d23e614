package dev.matinee.auth.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final byte[] OPEN = "what nobody else reads".getBytes(StandardCharsets.UTF_8);

    private final Sealer sealer = new Sealer(new SealingKey("a key for tests, of more than 32 characters"));

    @Test
    void what_is_sealed_opens_for_its_owner() {
        byte[] sealed = sealer.seal(OPEN, "ada");
        assertThat(sealed).isNotEqualTo(sealer.seal(OPEN, "ada"));
        assertThat(sealer.open(sealed, "ada")).isEqualTo(OPEN);
    }

    @Test
    void it_opens_for_nobody_else_nor_with_another_key_nor_changed() {
        byte[] sealed = sealer.seal(OPEN, "ada");
        var other = new Sealer(new SealingKey("another key, of more than 32 characters"));
        assertThatThrownBy(() -> sealer.open(sealed, "bob")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.open(sealed, "ada")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, "ada")).isInstanceOf(IllegalStateException.class);
    }
}
