package dev.matinee.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RefreshFamilies extends JpaRepository<RefreshFamily, String> {
    /** Compare and set: 1 if this generation was the current one of a living family, and is now spent; else 0. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            UPDATE refresh_family
            SET generation = generation + 1, rotated_at = :now, idle_until = LEAST(:idle, absolute_until), place = :place
            WHERE id = :id AND generation = :generation
              AND ended_at IS NULL AND idle_until > :now AND absolute_until > :now""")
    int rotate(String id, int generation, Instant now, Instant idle, @Nullable String place);

    /** The newest state, and nobody else changes it before this transaction ends. */
    @Query(nativeQuery = true, value = "SELECT * FROM refresh_family WHERE id = :id FOR UPDATE")
    Optional<RefreshFamily> lock(String id);

    /** 1 if it ended now, 0 if it had ended or is somebody else's. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            UPDATE refresh_family SET ended_at = :now
            WHERE id = :id AND account_id = :account AND ended_at IS NULL""")
    int end(String id, String account, Instant now);

    /** 1 if the living family has chosen it, else 0. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            UPDATE refresh_family
            SET profile_id = :profile, profile_maturity = :maturity, profile_kids = :kids, profile_claims = :claims,
                profile_chosen_at = :now
            WHERE id = :id AND account_id = :account
              AND ended_at IS NULL AND idle_until > :now AND absolute_until > :now""")
    int choose(String id, String account, String profile, int maturity, boolean kids, long claims, Instant now);

    @Query(nativeQuery = true, value = """
            SELECT * FROM refresh_family
            WHERE account_id = :account AND ended_at IS NULL AND idle_until > :now AND absolute_until > :now
            ORDER BY rotated_at DESC LIMIT :limit""")
    List<RefreshFamily> living(String account, Instant now, int limit);

    @Query(nativeQuery = true, value = """
            SELECT id FROM refresh_family WHERE account_id = :account AND ended_at IS NULL AND id <> :kept LIMIT 500""")
    List<String> others(String account, String kept);

    /** What ended a day ago, or can live no longer. */
    @Modifying
    @Query(nativeQuery = true, value = """
            DELETE FROM refresh_family WHERE absolute_until < :now LIMIT :limit""")
    int forget(Instant now, int limit);
}
