package dev.matinee.playback.session;

import java.time.Instant;

/**
 * What a device plays, as the account's other devices are told and as it is kept beside the stream it holds.
 *
 * @param id of the session, short
 * @param sessionId of the session, as clients have it
 */
record Playing(
        String id,
        String sessionId,
        String deviceId,
        String profileId,
        String titleId,
        String contentId,
        Instant startedAt) {
    static Playing of(Session session, String sessionId) {
        return new Playing(
                session.id().toString(),
                sessionId,
                session.deviceId(),
                session.profile(),
                session.titleId(),
                session.contentId(),
                session.startedAt());
    }
}
