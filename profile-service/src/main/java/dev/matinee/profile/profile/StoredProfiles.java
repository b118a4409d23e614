package dev.matinee.profile.profile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StoredProfiles extends JpaRepository<StoredProfile, String> {
    Optional<StoredProfile> findByIdAndAccountId(String id, String accountId);

    @Query(nativeQuery = true, value = """
            SELECT * FROM profile WHERE account_id = :account ORDER BY created_at, id LIMIT :limit""")
    List<StoredProfile> of(String account, int limit);

    int countByAccountId(String accountId);

    /** The newest state, and nobody else changes it before this transaction ends. */
    @Query(nativeQuery = true, value = "SELECT * FROM profile WHERE id = :id AND account_id = :account FOR UPDATE")
    Optional<StoredProfile> lock(String id, String account);

    /** Makes racing calls of one account wait for each other. */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO account_lock (account_id) VALUES (:account)
            ON DUPLICATE KEY UPDATE account_id = account_lock.account_id""")
    void lockAccount(String account);

    @Modifying
    @Query(nativeQuery = true, value = "DELETE FROM account_lock WHERE account_id = :account")
    void forgetAccount(String account);
}
