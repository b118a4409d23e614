package dev.matinee.auth.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class StoredAccount {
    static final String OF_OPERATOR = "viewer,operator";

    @Id
    private String id;

    @Version
    private Long version;

    private String email;
    private String emailKey;
    private boolean emailVerified;
    private String passwordHash;
    private String firstName;
    private String lastName;
    private String roles;
    private @Nullable String registrationKey;
    private Instant createdAt;
    private @Nullable String termsVersion;
    private @Nullable Instant termsAcceptedAt;
    private @Nullable String language;

    protected StoredAccount() {}

    StoredAccount(String id, NewAccount from, String passwordHash, @Nullable String registrationKey, Instant now) {
        this.id = id;
        this.passwordHash = passwordHash;
        this.registrationKey = registrationKey;
        this.roles = "viewer";
        this.createdAt = now;
        rename(from.firstName(), from.lastName());
        writeTo(from.email());
        if (from.termsVersion() != null) {
            agree(from.termsVersion(), now);
        }
    }

    void agree(String version, Instant now) {
        termsVersion = version;
        termsAcceptedAt = now;
    }

    /** Another address, which has yet to be proven. */
    void writeTo(String address) {
        email = address.strip();
        emailKey = EmailAddress.key(address);
        emailVerified = false;
    }

    void rename(@Nullable String first, @Nullable String last) {
        firstName = first == null ? firstName : first.strip();
        lastName = last == null ? lastName : last.strip();
    }

    void verified() {
        emailVerified = true;
    }

    void lockWith(String hash) {
        passwordHash = hash;
    }

    void makeOperator() {
        roles = OF_OPERATOR;
    }

    String passwordHash() {
        return passwordHash;
    }

    String emailKey() {
        return emailKey;
    }

    @Nullable
    String registrationKey() {
        return registrationKey;
    }

    List<String> roles() {
        return Arrays.asList(roles.split(","));
    }

    Account view() {
        return new Account(
                id,
                email,
                firstName,
                lastName,
                roles(),
                emailVerified,
                createdAt,
                termsVersion,
                termsAcceptedAt,
                language);
    }
}
