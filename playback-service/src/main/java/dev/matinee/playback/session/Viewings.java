package dev.matinee.playback.session;

import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.playback.progress.Progress;
import java.time.Instant;

/** What a session says to the viewing topic. */
final class Viewings {
    private Viewings() {}

    static Viewing.Builder of(Session session, ViewingKind kind, Instant at, String country) {
        return Viewing.newBuilder()
                .setAtMs(at.toEpochMilli())
                .setProfileId(session.profile())
                .setAccountId(session.account())
                .setTitleId(session.titleId())
                .setEpisodeId(session.isOfEpisode() ? session.contentId() : "")
                .setSessionId(session.id().toString())
                .setKind(kind)
                .setDurationMs(session.durationMs())
                .setCountry(country);
    }

    static Viewing.Builder of(Session session, Progress progress, String country) {
        return of(session, progress.finished() ? ViewingKind.FINISHED : ViewingKind.PROGRESS, progress.at(), country)
                .setPositionMs(progress.positionMs());
    }
}
