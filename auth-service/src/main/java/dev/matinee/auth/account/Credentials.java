package dev.matinee.auth.account;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.password.Lane;
import dev.matinee.auth.password.PasswordHasher;
import dev.matinee.auth.sealing.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Who has the password of an account. Nothing is hashed inside of a transaction: it takes far longer than a query. */
@Component
public class Credentials {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final ProofBudget budget;

    Credentials(Accounts accounts, PasswordHasher hasher, ProofBudget budget) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.budget = budget;
    }

    /** Makes an account; one that was made by the same call before is given again. */
    public Account register(NewAccount wanted, Lane lane) {
        String key = wanted.key() == null ? null : Sha256.hex(wanted.key());
        var there = accounts.find(wanted.email());
        if (there.isPresent()) {
            return again(there.get(), wanted, key, lane);
        }
        try {
            return accounts.add(wanted, hasher.hash(wanted.password(), lane), key, false);
        } catch (DataIntegrityViolationException raced) {
            return again(accounts.find(wanted.email()).orElseThrow(() -> raced), wanted, key, lane);
        }
    }

    /** The same refusal, after the same time, whether the address or the password is wrong. */
    public Account signIn(String email, String password, Lane lane) {
        return hasher.whose(password, lane, () -> accounts.find(email), StoredAccount::passwordHash)
                .map(StoredAccount::view)
                .orElseThrow(AuthProblem.INVALID_CREDENTIALS::problem);
    }

    /** Passes if it is the password of this account, which is signed in already; guessing has a budget. */
    public void prove(String accountId, String password) {
        budget.spend(accountId);
        if (!hasher.matches(password, accounts.stored(accountId).passwordHash(), Lane.KNOWN)) {
            throw AuthProblem.INVALID_CREDENTIALS.problem("The password is not right");
        }
        budget.restore(accountId);
    }

    /** For {@link #change}, to be made before its transaction begins. */
    public String hashed(String password) {
        return hasher.hash(password, Lane.KNOWN);
    }

    public void change(String accountId, String passwordHash) {
        accounts.lock(accountId, passwordHash);
    }

    /** Another address, which no other account may have. */
    public Account changeEmail(String accountId, String email) {
        try {
            return accounts.writeTo(accountId, email);
        } catch (DataIntegrityViolationException taken) {
            throw AuthProblem.EMAIL_TAKEN.problem();
        }
    }

    private Account again(StoredAccount there, NewAccount wanted, @Nullable String key, Lane lane) {
        if (key != null
                && key.equals(there.registrationKey())
                && hasher.matches(wanted.password(), there.passwordHash(), lane)) {
            return there.view();
        }
        throw AuthProblem.EMAIL_TAKEN.problem();
    }
}
