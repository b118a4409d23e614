package dev.matinee.profile.accountpin;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredAccountPins extends JpaRepository<StoredAccountPin, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM account_pin WHERE account_id = :account FOR UPDATE")
    Optional<StoredAccountPin> lock(String account);
}
