package dev.matinee.encoder.asset;

import dev.matinee.events.v1.Asset;
import java.util.List;

/**
 * An asset whose segments are stored.
 *
 * @param media subtitles, and the track of thumbnails
 * @param playlists all but the master playlist, which goes last
 */
public record EncodedAsset(Asset asset, List<MediaFile> media, List<MediaFile> playlists, String masterPlaylist) {}
