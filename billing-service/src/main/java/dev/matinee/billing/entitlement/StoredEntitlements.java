package dev.matinee.billing.entitlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredEntitlements extends Repository<StoredEntitlement, String> {
    Optional<StoredEntitlement> findByAccountId(String accountId);

    StoredEntitlement save(StoredEntitlement entitlement);

    void deleteByAccountId(String accountId);

    /** Those that end by the clock alone, and those whose plan gives something else than was said. */
    @Query(nativeQuery = true, value = """
            (SELECT account_id FROM entitlement WHERE entitled AND entitled_until <= :now LIMIT 100)
            UNION
            (SELECT e.account_id FROM entitlement e JOIN plan p ON p.id = e.plan_id
             WHERE e.entitled AND (e.max_height <> p.max_height OR e.streams <> p.streams OR e.downloads <> p.downloads)
             LIMIT 100)""")
    List<String> outOfDate(Instant now);
}
