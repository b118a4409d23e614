package dev.matinee.encoder.asset;

import dev.matinee.encoder.cmaf.CutFile;
import dev.matinee.encoder.hls.MasterPlaylist;
import dev.matinee.encoder.hls.MediaPlaylist;
import dev.matinee.encoder.hls.RenditionPlaylists;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.FrameRate;
import dev.matinee.encoder.plan.Filters;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.plan.Plan.PlannedSound;
import dev.matinee.encoder.protection.AssetKeys;
import dev.matinee.encoder.subtitle.SubtitleTrack;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Rendition;
import dev.matinee.events.v1.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what names the segments of one asset, once all are stored, and describes it. */
public final class AssetFiles {
    private final AssetKeys keys;
    private final List<MediaFile> media = new ArrayList<>();
    private final List<MediaFile> playlists = new ArrayList<>();
    private final List<MasterPlaylist.Video> videos = new ArrayList<>();
    private final List<MasterPlaylist.Audio> audios = new ArrayList<>();
    private final List<MasterPlaylist.Audio> surround = new ArrayList<>();
    private final List<MasterPlaylist.Audio> slow = new ArrayList<>();
    /** Of picture and sound, by name: all have one target duration, which is known when all are there. */
    private final Map<String, MediaPlaylist> timed = new LinkedHashMap<>();

    private final List<MasterPlaylist.Subtitles> subtitles = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> audioNames = new HashSet<>();
    private final Set<String> subtitleNames = new HashSet<>();
    private String thumbnails = "";

    public AssetFiles(AssetKeys keys) {
        this.keys = keys;
    }

    public void video(Rung rung, CutFile cut, FrameRate frameRate) {
        timed.put(rung.folder() + "/playlist.m3u8", locked(rung.folder(), RenditionPlaylists.of(cut.segments())));
        playlist(rung.folder() + "/iframe.m3u8", locked(rung.folder(), RenditionPlaylists.keyframes(cut.segments())));
        videos.add(new MasterPlaylist.Video(
                rung.folder(),
                rung.width(),
                rung.height(),
                frameRate,
                rung.slow(),
                cut.codec(),
                RenditionPlaylists.bitrate(cut.segments()),
                RenditionPlaylists.keyframesBitrate(cut.segments())));
    }

    /**
     * @param wide the same in 5.1; null where it has no more than stereo
     * @param narrow the same for slow lines; null where there is no picture for those
     */
    public void audio(PlannedSound sound, CutFile stereo, @Nullable CutFile wide, @Nullable CutFile narrow) {
        String name = unique(audioNames, sound.sound().label(), " ");
        audios.add(audio(sound, sound.folder(), name, 2, stereo));
        String folder = sound.surroundFolder();
        surround.add(wide == null || folder == null ? audios.getLast() : audio(sound, folder, name, 6, wide));
        String slowFolder = sound.slowFolder();
        if (narrow != null && slowFolder != null) {
            slow.add(audio(sound, slowFolder, name, 2, narrow));
        }
    }

    private MasterPlaylist.Audio audio(PlannedSound sound, String folder, String name, int channels, CutFile cut) {
        timed.put(folder + "/playlist.m3u8", locked(folder, RenditionPlaylists.of(cut.segments())));
        return new MasterPlaylist.Audio(
                folder,
                sound.sound().language(),
                name,
                sound.sound().description(),
                channels,
                RenditionPlaylists.bitrate(cut.segments()));
    }

    public void subtitles(SubtitleTrack track, double filmSeconds) {
        String folder = unique(folders, "std/sub-" + track.language(), "-");
        List<MediaPlaylist.Entry> entries = new ArrayList<>();
        for (SubtitleTrack.Segment segment : track.segments(filmSeconds)) {
            String name = "seg-%05d.vtt".formatted(entries.size() + 1);
            media.add(MediaFile.text(folder + "/" + name, segment.webVtt()));
            entries.add(new MediaPlaylist.Entry(name, segment.seconds()));
        }
        playlist(folder + "/playlist.m3u8", new MediaPlaylist(null, false, entries));
        subtitles.add(new MasterPlaylist.Subtitles(
                folder, track.language(), unique(subtitleNames, track.label(), " "), track.captions(), track.forced()));
    }

    /** @param sheets names, in the order of time */
    public void thumbnails(Plan plan, List<String> sheets, long filmMillis) {
        if (!sheets.isEmpty()) {
            thumbnails = PartFiles.THUMBNAILS + "thumbnails.vtt";
            int perSheet = plan.thumbnailsPerSheet();
            media.add(MediaFile.text(
                    thumbnails,
                    Thumbnails.track(
                            filmMillis,
                            Duration.ofSeconds(plan.thumbnailSeconds()),
                            perSheet,
                            Filters.across(perSheet),
                            sheets)));
        }
    }

    public EncodedAsset describe(String assetId, AssetKind kind, long filmMillis) {
        boolean anyWide = surround.stream().anyMatch(audio -> audio.channels() > 2);
        MasterPlaylist master = new MasterPlaylist(videos, audios, anyWide ? surround : List.of(), slow, subtitles);
        long target = timed.values().stream()
                .mapToLong(MediaPlaylist::targetDuration)
                .max()
                .orElse(1);
        timed.forEach((name, playlist) -> playlists.add(MediaFile.playlist(name, playlist.text(target))));
        playlists.add(
                MediaFile.playlist("std/master.m3u8", master.standardOnly().text()));
        Asset.Builder asset = Asset.newBuilder()
                .setId(assetId)
                .setKind(kind)
                .setDurationMs(filmMillis)
                .setThumbnails(thumbnails)
                .addAllKeys(keys.keys());
        for (MasterPlaylist.Video video : videos) {
            boolean high = !video.folder().startsWith("std/");
            asset.setHasHigh(asset.getHasHigh() || high);
            asset.addRenditions(Rendition.newBuilder()
                    .setWidth(video.width())
                    .setHeight(video.height())
                    .setBitsPerSecond((int) master.bitrate(video).peak())
                    .setCodecs(master.codecs(video))
                    .setHigh(high));
        }
        audios.forEach(track ->
                asset.addAudio(track(track.language(), track.name(), track.description() ? "description" : "main")));
        subtitles.forEach(track -> asset.addSubtitles(track(track.language(), track.name(), role(track))));
        return new EncodedAsset(asset.build(), List.copyOf(media), List.copyOf(playlists), master.text());
    }

    private MediaPlaylist locked(String folder, MediaPlaylist playlist) {
        return keys.named(folder).map(playlist::encryptedWith).orElse(playlist);
    }

    private void playlist(String name, MediaPlaylist playlist) {
        playlists.add(MediaFile.playlist(name, playlist.text()));
    }

    private static String role(MasterPlaylist.Subtitles track) {
        if (track.forced()) {
            return "forced";
        }
        return track.captions() ? "captions" : "subtitles";
    }

    private static Track track(String language, String label, String role) {
        return Track.newBuilder()
                .setLanguage(language)
                .setLabel(label)
                .setRole(role)
                .build();
    }

    /** Two tracks of one language do not share a folder or a name. */
    private static String unique(Set<String> taken, String name, String separator) {
        String candidate = name;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = name + separator + n;
        }
        return candidate;
    }
}
