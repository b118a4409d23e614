package dev.matinee.auth.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.auth.password.PasswordHasher;
import dev.matinee.kit.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private final Accounts accounts = mock(Accounts.class);
    private final PasswordHasher hasher = mock(PasswordHasher.class);
    private final Credentials credentials = new Credentials(accounts, hasher, new ProofBudget());

    @Test
    void anUnknownAddressAndAWrongPasswordCostOneVerificationEach() {
        var ada = mock(StoredAccount.class);
        when(ada.passwordHash()).thenReturn("ada's hash");
        when(accounts.find("ada@example.org")).thenReturn(Optional.of(ada));
        when(accounts.find("nobody@example.org")).thenReturn(Optional.empty());

        assertThatThrownBy(() -> credentials.signIn("ada@example.org", "wrong")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> credentials.signIn("nobody@example.org", "wrong"))
                .isInstanceOf(Problem.class);

        verify(hasher, times(1)).matches("wrong", "ada's hash");
        verify(hasher, times(1)).matches(eq("wrong"), eq(null));
        verify(hasher, times(2)).matches(any(), any());
    }
}
