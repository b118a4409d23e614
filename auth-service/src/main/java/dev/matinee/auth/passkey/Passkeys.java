package dev.matinee.auth.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;

/** Adds passkeys to accounts, takes them off, and knows who holds one. */
@Component
public class Passkeys {
    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private final RelyingParty party;
    private final StoredPasskeys passkeys;
    private final Challenges challenges;
    private final Accounts accounts;
    private final Credentials credentials;
    private final CeremonyJson json;

    Passkeys(
            RelyingParty party,
            StoredPasskeys passkeys,
            Challenges challenges,
            Accounts accounts,
            Credentials credentials,
            CeremonyJson json) {
        this.party = party;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.accounts = accounts;
        this.credentials = credentials;
        this.json = json;
    }

    /** Those of an account, the oldest first. */
    public List<Passkey> of(String account) {
        return passkeys.findByUserId(StoredPasskeys.handle(account)).stream()
                .map(Passkeys::view)
                .toList();
    }

    /** What {@code navigator.credentials.create} wants; the password shows that it is the owner who asks. */
    Map<String, Object> creationOptions(String accountId, String password) {
        credentials.prove(accountId, password);
        var user = Owners.entity(accounts.get(accountId));
        var known = passkeys.findByUserId(user.getId());
        if (known.size() >= StoredPasskeys.MOST) {
            throw AuthProblem.PASSKEY_LIMIT.problem();
        }
        return json.written(party.creation(user, challenges.make(accountId), known));
    }

    Passkey add(String accountId, String label, Map<String, Object> created) {
        var credential = json.read(created, AuthenticatorAttestationResponse.class);
        Bytes challenge = json.challenge(credential.getResponse().getClientDataJSON());
        if (!challenges.use(challenge, accountId)) {
            throw AuthProblem.PASSKEY_INVALID.problem();
        }
        var user = Owners.entity(accounts.get(accountId));
        try {
            var record = party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            party.creation(user, challenge, List.of()), new RelyingPartyPublicKey(credential, label)));
            return view(record);
        } catch (WebAuthnException | IllegalArgumentException | DataIntegrityViolationException refused) {
            log.info(
                    "A passkey for account {} was refused: {}",
                    accountId,
                    refused.getClass().getSimpleName());
            throw AuthProblem.PASSKEY_INVALID.problem();
        }
    }

    void remove(String account, String id) {
        if (!passkeys.remove(CeremonyJson.bytes(id).orElseThrow(Problem::notFound), account)) {
            throw Problem.notFound();
        }
    }

    /** What {@code navigator.credentials.get} wants: any passkey of this site. */
    public Map<String, Object> requestOptions() {
        return json.written(party.request(challenges.make(Challenges.NOBODY)));
    }

    /** Whose passkey signed; the same refusal whatever is wrong. */
    public Account signedIn(Map<String, Object> given) {
        var credential = json.read(given, AuthenticatorAssertionResponse.class);
        Bytes challenge = json.challenge(credential.getResponse().getClientDataJSON());
        if (!challenges.use(challenge, Challenges.NOBODY)) {
            throw AuthProblem.INVALID_CREDENTIALS.problem("This sign-in was used, or took too long: try again");
        }
        try {
            var owner = party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(party.request(challenge), credential));
            return accounts.get(StoredPasskeys.account(owner.getId()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            log.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            throw AuthProblem.INVALID_CREDENTIALS.problem("This passkey opens no account here");
        }
    }

    private static Passkey view(CredentialRecord record) {
        return new Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                record.getCreated(),
                record.getLastUsed(),
                record.isBackupState());
    }
}
