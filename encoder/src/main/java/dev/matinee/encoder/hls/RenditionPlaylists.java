package dev.matinee.encoder.hls;

import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.Segment;
import dev.matinee.encoder.hls.MasterPlaylist.Bitrate;
import dev.matinee.encoder.hls.MediaPlaylist.ByteRange;
import dev.matinee.encoder.hls.MediaPlaylist.Entry;
import java.util.ArrayList;
import java.util.List;

/** The playlists of a rendition and the bit rates that it needs, from its segments. */
public final class RenditionPlaylists {
    private static final String INITIALISATION = "init.mp4";

    private RenditionPlaylists() {}

    /** Of a segment, counted from 0. */
    public static String segmentName(int index) {
        return "seg-%05d.m4s".formatted(index + 1);
    }

    public static MediaPlaylist of(List<Segment> segments) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            entries.add(new Entry(segmentName(i), segments.get(i).duration()));
        }
        return new MediaPlaylist(INITIALISATION, false, entries);
    }

    /** Each fragment of video begins with a keyframe: its header and first sample are what is shown when seeking. */
    public static MediaPlaylist keyframes(List<Segment> segments) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            for (Fragment fragment : segment.fragments()) {
                var range = new ByteRange(fragment.offset() - segment.offset(), fragment.firstSampleEnd());
                entries.add(new Entry(segmentName(i), fragment.duration(), range));
            }
        }
        return new MediaPlaylist(INITIALISATION, true, entries);
    }

    public static Bitrate bitrate(List<Segment> segments) {
        List<Part> parts = segments.stream()
                .map(segment -> new Part(segment.size(), segment.duration()))
                .toList();
        return bitrateOf(parts);
    }

    public static Bitrate keyframesBitrate(List<Segment> segments) {
        return bitrateOf(segments.stream()
                .flatMap(segment -> segment.fragments().stream())
                .map(fragment -> new Part(fragment.firstSampleEnd(), fragment.duration()))
                .toList());
    }

    private record Part(long bytes, double seconds) {
        double bitsPerSecond() {
            return seconds > 0 ? bytes * 8 / seconds : 0;
        }
    }

    /** The peak is that of parts which last at least half as long as the longest (RFC 8216, 4.1). */
    private static Bitrate bitrateOf(List<Part> parts) {
        double longest = parts.stream().mapToDouble(Part::seconds).max().orElse(0);
        double peak = parts.stream()
                .filter(part -> part.seconds() >= longest / 2)
                .mapToDouble(Part::bitsPerSecond)
                .max()
                .orElse(0);
        Part all = new Part(
                parts.stream().mapToLong(Part::bytes).sum(),
                parts.stream().mapToDouble(Part::seconds).sum());
        return new Bitrate((long) Math.ceil(peak), (long) Math.ceil(all.bitsPerSecond()));
    }
}
