package dev.matinee.profile.profilepin;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredPins extends JpaRepository<StoredPin, String> {
    @Query(nativeQuery = true, value = "SELECT * FROM profile_pin WHERE profile_id = :profile FOR UPDATE")
    Optional<StoredPin> lock(String profile);
}
