package dev.matinee.auth.session;

import dev.matinee.auth.token.ProfileClaims;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A session: the refresh tokens that followed one another since a sign-in. Rows are changed by {@link RefreshFamilies}. */
@Entity
@Table(name = "refresh_family")
class RefreshFamily implements Persistable<String> {
    @Id
    private String id;

    private String accountId;

    @Enumerated(EnumType.STRING)
    private Client client;

    private String device;
    private @Nullable String place;
    private byte[] seed;
    private int generation;
    private Instant rotatedAt;
    private Instant createdAt;
    private Instant idleUntil;
    private Instant absoluteUntil;
    private @Nullable Instant endedAt;
    private @Nullable String profileId;
    private int profileMaturity;
    private boolean profileKids;
    private long profileClaims;
    private @Nullable Instant profileChosenAt;

    @Transient
    private boolean fresh;

    protected RefreshFamily() {}

    RefreshFamily(String id, String accountId, Client client, Device device, byte[] seed, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.client = client;
        this.device = device.name();
        this.place = device.place();
        this.seed = seed;
        this.rotatedAt = now;
        this.createdAt = now;
        this.fresh = true;
    }

    RefreshFamily lasting(Instant idle, Instant absolute) {
        idleUntil = idle;
        absoluteUntil = absolute;
        return this;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    String accountId() {
        return accountId;
    }

    Client client() {
        return client;
    }

    String device() {
        return device;
    }

    byte[] seed() {
        return seed;
    }

    int generation() {
        return generation;
    }

    Instant rotatedAt() {
        return rotatedAt;
    }

    Instant idleUntil() {
        return idleUntil;
    }

    boolean isOver(Instant now) {
        return endedAt != null || !now.isBefore(idleUntil) || !now.isBefore(absoluteUntil);
    }

    /** The profile as it was when it was chosen; null where none was. */
    @Nullable
    ProfileClaims chosen() {
        return profileId == null ? null : new ProfileClaims(profileId, profileMaturity, profileKids, profileClaims);
    }

    boolean choseSince(Instant then) {
        return profileChosenAt != null && profileChosenAt.isAfter(then);
    }

    SignedInDevice view(String asking) {
        return new SignedInDevice(id, device, createdAt, rotatedAt, place, id.equals(asking));
    }
}
