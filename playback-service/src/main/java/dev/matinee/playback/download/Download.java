package dev.matinee.playback.download;

import dev.matinee.playback.catalogue.Content;
import java.time.Instant;
import java.util.UUID;

/**
 * A film or an episode on a device.
 *
 * @param slot which of the plan's downloads it takes, from 0
 * @param deviceName what the device is called by its owner; may be empty
 * @param contentId the film's id, or the episode's
 * @param expiresAt from when on it may not be played
 */
record Download(
        int slot,
        UUID id,
        String profile,
        String deviceId,
        String deviceName,
        String titleId,
        String contentId,
        String assetId,
        Instant grantedAt,
        Instant expiresAt) {

    boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether it is the same film or episode, of the same profile on the same device. */
    boolean isOf(String owner, String device, Content content) {
        return profile.equals(owner) && deviceId.equals(device) && contentId.equals(content.id());
    }

    Download until(Instant expires) {
        return new Download(slot, id, profile, deviceId, deviceName, titleId, contentId, assetId, grantedAt, expires);
    }
}
