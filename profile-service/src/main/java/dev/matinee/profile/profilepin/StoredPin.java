package dev.matinee.profile.profilepin;

import dev.matinee.profile.pin.PinLock;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "profile_pin")
class StoredPin {
    @Id
    private String profileId;

    @Embedded
    private PinLock lock;

    protected StoredPin() {}

    StoredPin(String profileId, PinLock lock) {
        this.profileId = profileId;
        this.lock = lock;
    }

    PinLock lock() {
        return lock;
    }
}
