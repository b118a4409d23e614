package dev.matinee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.kit.testing.CommittedContract;
import dev.matinee.kit.testing.ServiceContract;
import org.junit.jupiter.api.Test;

class ContractTest {
    private final ServiceContract contract = ServiceContract.of("dev.matinee.profile");

    @Test
    void theCommittedDocumentIsWhatTheControllersSay() {
        CommittedContract.of("profile-service").is(contract.document());
    }

    @Test
    void everyProblemOfTheServiceIsNamedByAnOperation() {
        assertThat(contract.codesThatNoOperationNames()).isEmpty();
    }
}
