package dev.matinee.auth.account;

import dev.matinee.events.Topic;
import dev.matinee.kit.audit.SecurityLog;
import dev.matinee.kit.outbox.Outbox;
import dev.matinee.kit.problem.CommonProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of viewers. Passwords are {@link Credentials}' business, and are hashed before they come here. */
@Service
@Transactional
public class Accounts {
    /** The longest that RFC 5646 (4.4.1) counts on. */
    private static final int LONGEST_LANGUAGE = 35;

    private final StoredAccounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    Accounts(StoredAccounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** 401 where it was erased: whoever asks has a token of an account that is no more. */
    @Transactional(readOnly = true)
    public Account get(String id) {
        return stored(id).view();
    }

    @Transactional(readOnly = true)
    public Optional<Account> byId(String id) {
        return accounts.findById(id).map(StoredAccount::view);
    }

    @Transactional(readOnly = true)
    public Optional<Account> byEmail(String email) {
        return accounts.findByEmailKey(EmailAddress.key(email)).map(StoredAccount::view);
    }

    /** Those of the house, by their ids: so many at most. */
    @Transactional(readOnly = true)
    public List<Account> operators(int most) {
        return accounts.findByRolesOrderById(StoredAccount.OF_OPERATOR, Limit.of(most)).stream()
                .map(StoredAccount::view)
                .toList();
    }

    public Account rename(String id, @Nullable String firstName, @Nullable String lastName) {
        var account = stored(id);
        account.rename(firstName, lastName);
        return account.view();
    }

    /** Its owner called in this language (BCP 47), and is written to in it from now on. */
    public void speaks(String id, String language) {
        if (language.length() <= LONGEST_LANGUAGE) {
            accounts.speaks(id, language);
        }
    }

    public Account agree(String id, String termsVersion) {
        var account = stored(id);
        account.agree(termsVersion, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return account.view();
    }

    /** Another address, unproven yet. A taken one breaks the unique key. */
    public Account writeTo(String id, String email) {
        var account = stored(id);
        account.writeTo(email);
        SecurityLog.happened("address-changed", id);
        return accounts.saveAndFlush(account).view();
    }

    /** Its owner reads this address; nothing is changed when it has another by now. */
    public void verified(String id, String emailKey) {
        var account = stored(id);
        if (account.emailKey().equals(emailKey)) {
            account.verified();
        }
    }

    /** Every service hears of it, and forgets what it has of the account. */
    public void erase(String id) {
        accounts.delete(stored(id));
        SecurityLog.happened("account-erased", id);
        outbox.end(Topic.ACCOUNTS, id);
    }

    Optional<StoredAccount> find(String email) {
        return accounts.findByEmailKey(EmailAddress.key(email));
    }

    StoredAccount stored(String id) {
        return accounts.findById(id).orElseThrow(CommonProblem.UNAUTHORIZED_TOKEN::problem);
    }

    Account add(NewAccount account, String hash, @Nullable String registrationKey, boolean operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        var added = new StoredAccount(id, account, hash, registrationKey, now);
        if (operator) {
            added.makeOperator();
        }
        accounts.saveAndFlush(added);
        outbox.say(
                Topic.ACCOUNTS,
                id,
                dev.matinee.events.v1.Account.newBuilder()
                        .setId(id)
                        .setVersion(1)
                        .setCreatedAtMs(now.toEpochMilli())
                        .build());
        return added.view();
    }

    void lock(String id, String hash) {
        stored(id).lockWith(hash);
        SecurityLog.happened("password-changed", id);
    }

    public void makeOperator(String id) {
        stored(id).makeOperator();
        SecurityLog.happened("operator-made", id);
    }
}
