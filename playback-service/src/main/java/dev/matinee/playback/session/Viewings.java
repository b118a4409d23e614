package dev.matinee.playback.session;

import dev.matinee.events.v1.Experience;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.playback.progress.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /** @param experience of the session so far; null where it is not known */
    static Viewing.Builder of(
            Session session, ViewingKind kind, Instant at, String country, @Nullable Experience experience) {
        var viewing = of(session, kind, at, country);
        return experience == null ? viewing : viewing.setExperience(experience);
    }

    static Viewing.Builder of(Session session, Progress progress, String country, @Nullable Experience experience) {
        var kind = progress.finished() ? ViewingKind.FINISHED : ViewingKind.PROGRESS;
        return of(session, kind, progress.at(), country, experience).setPositionMs(progress.positionMs());
    }
}
