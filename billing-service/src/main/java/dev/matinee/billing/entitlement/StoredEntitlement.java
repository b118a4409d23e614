package dev.matinee.billing.entitlement;

import dev.matinee.events.v1.Entitlement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was said last of an account. */
@Entity
@Table(name = "entitlement")
class StoredEntitlement {
    @Id
    String accountId;

    long version;
    String status;
    boolean entitled;

    @Nullable
    Instant entitledUntil;

    String planId;
    int maxHeight;
    int streams;
    int downloads;

    protected StoredEntitlement() {}

    StoredEntitlement(Entitlement said) {
        accountId = said.getAccountId();
        version = said.getVersion();
        status = said.getStatus();
        entitled = said.getEntitled();
        entitledUntil = said.getEntitledUntilMs() == 0 ? null : Instant.ofEpochMilli(said.getEntitledUntilMs());
        planId = said.getPlanId();
        maxHeight = said.getMaxHeight();
        streams = said.getStreams();
        downloads = said.getDownloads();
    }

    Entitlement toEvent() {
        return Entitlement.newBuilder()
                .setAccountId(accountId)
                .setVersion(version)
                .setStatus(status)
                .setEntitled(entitled)
                .setEntitledUntilMs(entitledUntil == null ? 0 : entitledUntil.toEpochMilli())
                .setPlanId(planId)
                .setMaxHeight(maxHeight)
                .setStreams(streams)
                .setDownloads(downloads)
                .build();
    }
}
