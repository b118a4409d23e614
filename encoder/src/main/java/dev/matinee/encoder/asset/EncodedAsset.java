package dev.matinee.encoder.asset;

import dev.matinee.encoder.frame.PickedFrame;
import dev.matinee.events.v1.Asset;
import java.util.List;

/**
 * An asset with all its files.
 *
 * @param frames pictures that were picked from it
 * @param media segments, subtitles and thumbnails
 * @param playlists all but the master playlist, which goes last
 */
public record EncodedAsset(
        Asset asset,
        List<PickedFrame> frames,
        List<MediaFile> media,
        List<MediaFile> playlists,
        String masterPlaylist) {}
