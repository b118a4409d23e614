package dev.matinee.playback.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.events.Card;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.entitlement.Entitlements;
import dev.matinee.playback.entitlement.Rights;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account's devices hold, as one of its profiles is told. */
@Component
class HeldDownloads {
    private final DownloadStore store;
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final Clock clock;

    HeldDownloads(DownloadStore store, Catalogue catalogue, Entitlements entitlements, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * One download of a device.
     *
     * @param titleId with {@code episodeId} and {@code title}: only for who may see it
     * @param episodeId series only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldDownload(
            String downloadId,
            String deviceId,
            String deviceName,
            String profileId,
            @Nullable String titleId,
            @Nullable String episodeId,
            @Nullable String title,
            Instant grantedAt,
            Instant expiresAt) {}

    /**
     * What is held of what may be held. Never more than the plan allows, so there is one page of it.
     *
     * @param allowed at once, on all devices together; 0 where the plan has none
     */
    record Holdings(List<HeldDownload> items, @Nullable String nextCursor, int allowed) {}

    Holdings of(CurrentProfile profile) {
        var now = clock.instant();
        var live = store.of(profile.account()).stream()
                .filter(one -> one.isLive(now))
                .toList();
        int allowed = entitlements.of(profile.account()).map(Rights::downloads).orElse(0);
        return new Holdings(of(profile, live), null, allowed);
    }

    /** Latest first. */
    List<HeldDownload> of(CurrentProfile profile, List<Download> downloads) {
        return downloads.stream()
                .sorted(Comparator.comparing(Download::grantedAt).reversed())
                .map(one -> held(profile, one))
                .toList();
    }

    private HeldDownload held(CurrentProfile profile, Download one) {
        var name = catalogue
                .visible(one.titleId(), profile)
                .map(title -> Card.of(title, profile.language()).title())
                .orElse(null);
        boolean ofEpisode = !one.titleId().equals(one.contentId());
        return new HeldDownload(
                one.id().toString(),
                one.deviceId(),
                one.deviceName(),
                one.profile(),
                name == null ? null : one.titleId(),
                name == null || !ofEpisode ? null : one.contentId(),
                name,
                one.grantedAt(),
                one.expiresAt());
    }
}
