package dev.matinee.playback.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device plays, as the account's other devices are told and as it is kept beside the stream it holds.
 *
 * @param id of the session, short
 * @param sessionId of the session, as clients have it
 * @param deviceName what people call the device; null where it did not say
 */
record Playing(
        String id,
        String sessionId,
        String deviceId,
        @Nullable String deviceName,
        String profileId,
        String titleId,
        String contentId,
        Instant startedAt) {
    static Playing of(Session session, String sessionId, @Nullable String deviceName) {
        return new Playing(
                session.id().toString(),
                sessionId,
                session.deviceId(),
                deviceName,
                session.profile(),
                session.titleId(),
                session.contentId(),
                session.startedAt());
    }
}
