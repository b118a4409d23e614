package dev.matinee.auth.passkey;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts, as WebAuthn sees them. Nothing is stored for it: an account is its own user entity. */
@Component
class Owners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    Owners(Accounts accounts) {
        this.accounts = accounts;
    }

    static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(StoredPasskeys.handle(account.id()))
                .name(account.email())
                .displayName(account.firstName() + " " + account.lastName())
                .build();
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(accounts.get(StoredPasskeys.account(handle)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return accounts.byEmail(email).map(Owners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("An account is made by signing up");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("An account is erased by its owner");
    }
}
