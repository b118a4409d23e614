package dev.matinee.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NestedNamesTest {
    private final NestedNames names = new NestedNames();

    @Test
    void aNestedTypeIsNamedAfterItsFeatureUnlessItSaysThatItself() {
        assertThat(names.getNameOfClass(PasskeyController.Proof.class)).isEqualTo("PasskeyProof");
        assertThat(names.getNameOfClass(PasskeyController.PasskeyState.class)).isEqualTo("PasskeyState");
        assertThat(names.getNameOfClass(Passkey.class)).isEqualTo("Passkey");
    }

    @Test
    void twoTypesOfOneNameAreRefused() {
        names.getNameOfClass(PasskeyController.Proof.class);

        assertThatThrownBy(() -> names.getNameOfClass(Passkey.Proof.class)).hasMessageContaining("are both called");
    }
}

final class PasskeyController {
    private PasskeyController() {}

    record Proof() {}

    record PasskeyState() {}
}

record Passkey() {
    record Proof() {}
}
