package dev.matinee.profile.accountpin;

import dev.matinee.profile.pin.PinLock;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "account_pin")
class StoredAccountPin {
    @Id
    private String accountId;

    @Embedded
    private PinLock lock;

    protected StoredAccountPin() {}

    StoredAccountPin(String accountId, PinLock lock) {
        this.accountId = accountId;
        this.lock = lock;
    }

    PinLock lock() {
        return lock;
    }
}
