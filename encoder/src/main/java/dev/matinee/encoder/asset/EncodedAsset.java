package dev.matinee.encoder.asset;

import dev.matinee.events.v1.Asset;
import java.util.List;

/**
 * An asset with all its files.
 *
 * @param media segments, subtitles and thumbnails
 * @param playlists all but the master playlist, which goes last
 */
public record EncodedAsset(Asset asset, List<MediaFile> media, List<MediaFile> playlists, String masterPlaylist) {}
