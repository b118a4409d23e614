package dev.matinee.playback.protection;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.session.LiveGrant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the key that a playback may have. */
@Component
class AssetKeys {
    private static final String HIGH = "high";

    private final Catalogue catalogue;
    private final UnwrappedKeys unwrapped;

    AssetKeys(Catalogue catalogue, UnwrappedKeys unwrapped) {
        this.catalogue = catalogue;
        this.unwrapped = unwrapped;
    }

    /**
     * 16 bytes.
     *
     * @throws Problem 404 when the asset has no such key, 403 when the plan leaves it out, 503 while KMS cannot be asked
     */
    byte[] secret(LiveGrant grant, UUID keyId) {
        String id = keyId.toString();
        ContentKey key = catalogue.asset(grant.titleId(), grant.assetId()).map(Asset::getKeysList).stream()
                .flatMap(keys -> keys.stream().filter(one -> one.getId().equals(id)))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (grant.standardOnly() && key.getGroup().equals(HIGH)) {
            throw KeyRefusal.KEY_NOT_IN_PLAN.problem();
        }
        return unwrapped.secret(grant.titleId(), grant.assetId(), key);
    }
}
