package dev.matinee.playback.download;

import dev.matinee.events.Card;
import dev.matinee.events.v1.Asset;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import dev.matinee.playback.cdn.MediaSigner;
import dev.matinee.playback.cdn.SignedPolicy;
import dev.matinee.playback.entitlement.Rights;
import dev.matinee.playback.progress.Resumption;
import dev.matinee.playback.session.StartedSession;
import dev.matinee.playback.session.StartedSession.EpisodeCard;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Makes of a download what its device needs. */
@Component
class DownloadAnswers {
    /** As a browser's session has it. */
    private static final Duration SIGNED_FOR = Duration.ofMinutes(20);

    private final MediaSigner signer;
    private final Resumption resumption;
    private final Clock clock;

    DownloadAnswers(MediaSigner signer, Resumption resumption, Clock clock) {
        this.signer = signer;
        this.resumption = resumption;
        this.clock = clock;
    }

    /** @param policy to be given as cookies */
    record Granted(GrantedDownload answer, SignedPolicy policy) {}

    Granted granted(CurrentProfile profile, Rights rights, Download download, Content content, Asset asset) {
        boolean standardOnly = rights.standardOnly() && asset.getHasHigh();
        var until = clock.instant().plus(SIGNED_FOR).truncatedTo(ChronoUnit.SECONDS);
        var signed = signer.sign(content.titleId(), asset.getId(), standardOnly, until);
        var known = resumption
                .of(profile.account(), profile.id(), content.titleId())
                .get(content.id());
        var answer = new GrantedDownload(
                download.id().toString(),
                download.expiresAt(),
                signed.path() + (standardOnly ? "std/" : "") + "master.m3u8",
                until,
                known == null ? 0 : known.resumeAt(),
                asset.getDurationMs(),
                StartedSession.tracks(asset),
                StartedSession.markers(asset),
                asset.getThumbnails().isEmpty() ? null : signed.path() + asset.getThumbnails(),
                Card.of(content.title(), profile.language()),
                EpisodeCard.of(content),
                EpisodeCard.of(Catalogue.after(content.title(), content.id()).orElse(null)));
        return new Granted(answer, signed);
    }
}
