package dev.matinee.encoder.asset;

import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.cmaf.Segment;
import dev.matinee.encoder.encode.EncodedMaster;
import dev.matinee.encoder.frame.PickedFrame;
import dev.matinee.encoder.hls.MasterPlaylist;
import dev.matinee.encoder.hls.MediaPlaylist;
import dev.matinee.encoder.hls.RenditionPlaylists;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.FrameRate;
import dev.matinee.encoder.subtitle.SubtitleTrack;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Rendition;
import dev.matinee.events.v1.Track;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the files of one asset, each at its place, and describes it. */
public final class AssetFiles {
    private final List<MediaFile> media = new ArrayList<>();
    private final List<MediaFile> playlists = new ArrayList<>();
    private final List<MasterPlaylist.Video> videos = new ArrayList<>();
    private final List<MasterPlaylist.Audio> audios = new ArrayList<>();
    private final List<MasterPlaylist.Subtitles> subtitles = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> audioNames = new HashSet<>();
    private final Set<String> subtitleNames = new HashSet<>();
    private final List<PickedFrame> frames = new ArrayList<>();
    private String thumbnails = "";

    public void video(Rung rung, FragmentedFile file, FrameRate frameRate) {
        List<Segment> segments = Segment.of(file);
        rendition(rung.folder(), "video/mp4", file, segments);
        playlist(rung.folder() + "/iframe.m3u8", RenditionPlaylists.keyframes(segments));
        videos.add(new MasterPlaylist.Video(
                rung.folder(),
                rung.width(),
                rung.height(),
                frameRate,
                file.codec(),
                RenditionPlaylists.bitrate(segments),
                RenditionPlaylists.keyframesBitrate(segments)));
    }

    public void audio(EncodedMaster.Audio audio, FragmentedFile file) {
        String folder = unique(folders, "std/audio", "-");
        List<Segment> segments = Segment.of(file);
        rendition(folder, "audio/mp4", file, segments);
        audios.add(new MasterPlaylist.Audio(
                folder,
                audio.sound().language(),
                unique(audioNames, audio.sound().label(), " "),
                audio.sound().description(),
                RenditionPlaylists.bitrate(segments)));
    }

    public void subtitles(SubtitleTrack track) {
        String folder = unique(folders, "std/sub-" + track.language(), "-");
        List<MediaPlaylist.Entry> entries = new ArrayList<>();
        for (SubtitleTrack.Segment segment : track.segments()) {
            String name = "seg-%05d.vtt".formatted(entries.size() + 1);
            media.add(MediaFile.text(folder + "/" + name, segment.webVtt()));
            entries.add(new MediaPlaylist.Entry(name, segment.seconds()));
        }
        playlist(folder + "/playlist.m3u8", new MediaPlaylist(null, false, entries));
        subtitles.add(new MasterPlaylist.Subtitles(
                folder, track.language(), unique(subtitleNames, track.label(), " "), track.captions(), track.forced()));
    }

    public void thumbnails(List<Path> sheets, Duration every, long filmMillis) {
        for (int i = 0; i < sheets.size(); i++) {
            media.add(MediaFile.picture("std/thumbnails/" + Thumbnails.sheetName(i), sheets.get(i)));
        }
        if (!sheets.isEmpty()) {
            thumbnails = "std/thumbnails/thumbnails.vtt";
            media.add(MediaFile.text(thumbnails, Thumbnails.track(filmMillis, every, sheets.size())));
        }
    }

    public void frames(List<PickedFrame> picked) {
        frames.addAll(picked);
    }

    public EncodedAsset describe(String assetId, AssetKind kind, long filmMillis) {
        MasterPlaylist master = new MasterPlaylist(videos, audios, subtitles);
        playlists.add(
                MediaFile.playlist("std/master.m3u8", master.standardOnly().text()));
        Asset.Builder asset = Asset.newBuilder()
                .setId(assetId)
                .setKind(kind)
                .setDurationMs(filmMillis)
                .setThumbnails(thumbnails);
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
        return new EncodedAsset(
                asset.build(), List.copyOf(frames), List.copyOf(media), List.copyOf(playlists), master.text());
    }

    private void rendition(String folder, String contentType, FragmentedFile file, List<Segment> segments) {
        media.add(MediaFile.part(folder + "/init.mp4", contentType, file.path(), 0, file.headerSize()));
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            String name = folder + "/" + RenditionPlaylists.segmentName(i);
            media.add(MediaFile.part(name, contentType, file.path(), segment.offset(), segment.size()));
        }
        playlist(folder + "/playlist.m3u8", RenditionPlaylists.of(segments));
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
