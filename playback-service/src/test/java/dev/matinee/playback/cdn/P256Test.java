package dev.matinee.playback.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import org.junit.jupiter.api.RepeatedTest;

class P256Test {
    @RepeatedTest(20)
    void the_public_key_of_a_private_one_is_the_one_that_it_was_made_with() throws GeneralSecurityException {
        var pair = TestKeys.pair("EC", 256);

        assertThat(P256.publicKey((ECPrivateKey) pair.getPrivate())).isEqualTo(pair.getPublic());
    }
}
