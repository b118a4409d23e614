package dev.matinee.auth.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StoredAccounts extends JpaRepository<StoredAccount, String> {
    Optional<StoredAccount> findByEmailKey(String emailKey);

    List<StoredAccount> findByRolesOrderById(String roles, Limit most);

    /** Beside the version: two sign-ins at once are no conflict. */
    @Modifying
    @Query("UPDATE StoredAccount a SET a.language = :language WHERE a.id = :id")
    void speaks(String id, String language);
}
