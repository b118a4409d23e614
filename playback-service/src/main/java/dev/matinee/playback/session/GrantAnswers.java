package dev.matinee.playback.session;

import dev.matinee.events.Card;
import dev.matinee.events.v1.Asset;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import dev.matinee.playback.cdn.SignedPolicy;
import dev.matinee.playback.progress.Progress;
import dev.matinee.playback.session.StartedSession.EpisodeCard;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a session what its player needs. */
@Component
class GrantAnswers {
    private final Grants grants;

    GrantAnswers(Grants grants) {
        this.grants = grants;
    }

    /** @param policy to be given as cookies to a browser; null where the manifest carries it */
    record Started(StartedSession answer, @Nullable SignedPolicy policy) {}

    Started granted(
            CurrentProfile profile,
            Session session,
            String sessionId,
            Content content,
            Asset asset,
            Map<String, Progress> progress) {
        var signed = grants.until(session, session.expires());
        var known = progress.get(content.id());
        boolean web = session.client() == Client.WEB;
        boolean feature = session.kind() == Kind.FEATURE;
        String master = (session.standardOnly() ? "std/" : "") + "master.m3u8";
        boolean encrypted = asset.getKeysCount() > 0;
        var answer = new StartedSession(
                sessionId,
                address(session, signed, master) + (encrypted && !web ? "&session=" + sessionId : ""),
                known == null ? 0 : known.resumeAt(),
                session.expires(),
                LiveSessions.HEARTBEAT.toSeconds(),
                asset.getDurationMs(),
                StartedSession.tracks(asset),
                StartedSession.markers(asset),
                encrypted ? "/api/playback/sessions/" + sessionId + "/license" : null,
                asset.getThumbnails().isEmpty() ? null : address(session, signed, asset.getThumbnails()),
                Card.of(content.title(), profile.language()),
                feature ? EpisodeCard.of(content) : null,
                feature
                        ? EpisodeCard.of(
                                Catalogue.after(content.title(), content.id()).orElse(null))
                        : null);
        return new Started(answer, web ? signed : null);
    }

    /** In a browser the file itself; natively by way of us, who sign what is in it. */
    private static String address(Session session, SignedPolicy signed, String file) {
        return session.client() == Client.WEB
                ? signed.path() + file
                : "/api/playback/manifests/" + session.titleId() + "/" + session.assetId() + "/" + file + "?"
                        + signed.query();
    }
}
