package dev.matinee.encoder.hls;

import dev.matinee.encoder.master.FrameRate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The playlist that names all renditions (RFC 8216, 4.3.4). Addresses are relative to the asset's folder.
 *
 * @param videos the one that a player should begin with first
 * @param audios in stereo
 * @param surround the same tracks in 5.1, and in stereo where there is no more (RFC 8216, 4.3.4.1.1: groups have the same
 *     members); empty where none has more
 * @param slow the same tracks for slow lines; empty where no video is for those
 */
public record MasterPlaylist(
        List<Video> videos, List<Audio> audios, List<Audio> surround, List<Audio> slow, List<Subtitles> subtitles) {
    private static final String SLOW = "slow";
    private static final String STANDARD = "std/";

    /** @param peak and average in bits a second */
    public record Bitrate(long peak, long average) {
        Bitrate plus(Bitrate other) {
            return new Bitrate(peak + other.peak, average + other.average);
        }
    }

    /**
     * @param folder of the rendition, in which playlist.m3u8 and iframe.m3u8 lie
     * @param slow whether it is for slow lines, with sound to match
     */
    public record Video(
            String folder,
            int width,
            int height,
            FrameRate frameRate,
            boolean slow,
            String codec,
            Bitrate bitrate,
            Bitrate keyframesBitrate) {}

    /** @param channels 2 or 6 */
    public record Audio(
            String folder, String language, String name, boolean description, int channels, Bitrate bitrate) {
        private Audio inside() {
            return new Audio(MasterPlaylist.inside(folder), language, name, description, channels, bitrate);
        }
    }

    private record Group(String name, List<Audio> audios) {
        Bitrate loudest() {
            return new Bitrate(
                    audios.stream().mapToLong(a -> a.bitrate().peak()).max().orElse(0),
                    audios.stream().mapToLong(a -> a.bitrate().average()).max().orElse(0));
        }
    }

    public record Subtitles(String folder, String language, String name, boolean captions, boolean forced) {}

    /** For those who may have standard renditions only: lies in std/, and so do all that it names. */
    public MasterPlaylist standardOnly() {
        return new MasterPlaylist(
                videos.stream()
                        .filter(video -> video.folder().startsWith(STANDARD))
                        .map(video -> new Video(
                                inside(video.folder()),
                                video.width(),
                                video.height(),
                                video.frameRate(),
                                video.slow(),
                                video.codec(),
                                video.bitrate(),
                                video.keyframesBitrate()))
                        .toList(),
                audios.stream().map(Audio::inside).toList(),
                surround.stream().map(Audio::inside).toList(),
                slow.stream().map(Audio::inside).toList(),
                subtitles.stream()
                        .map(s -> new Subtitles(inside(s.folder()), s.language(), s.name(), s.captions(), s.forced()))
                        .toList());
    }

    public String text() {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        for (Group group : groups()) {
            for (Audio audio : group.audios()) {
                text.append(audio(group, audio)).append('\n');
            }
        }
        subtitles.forEach(track -> text.append(subtitles(track)).append('\n'));
        for (Group group : groups()) {
            videos.stream()
                    .filter(video -> belong(video, group))
                    .forEach(video -> text.append(video(video, group)).append('\n'));
        }
        videos.forEach(video -> text.append(keyframes(video)).append('\n'));
        return text.toString();
    }

    /** What a player must be able to fetch for a video with its sound in stereo. */
    public Bitrate bitrate(Video video) {
        Group stereo = groups().stream()
                .filter(group -> belong(video, group))
                .findFirst()
                .orElseThrow();
        return video.bitrate().plus(stereo.loudest());
    }

    /** Those that have members; one without where there is no sound. */
    private List<Group> groups() {
        if (audios.isEmpty()) {
            return List.of(new Group("audio", audios));
        }
        return Stream.of(new Group("audio", audios), new Group("surround", surround), new Group(SLOW, slow))
                .filter(group -> !group.audios().isEmpty())
                .toList();
    }

    /** What is for slow lines goes with what is for slow lines. */
    private boolean belong(Video video, Group group) {
        return (video.slow() && !slow.isEmpty()) == group.name().equals(SLOW);
    }

    /** As EXT-X-STREAM-INF has them. */
    public String codecs(Video video) {
        return audios.isEmpty() ? video.codec() : video.codec() + ",mp4a.40.2";
    }

    private static String audio(Group group, Audio track) {
        return new Attributes("EXT-X-MEDIA")
                .word("TYPE", "AUDIO")
                .quoted("GROUP-ID", group.name())
                .quoted("NAME", track.name())
                .quoted("LANGUAGE", track.language())
                .word("DEFAULT", track.equals(group.audios().getFirst()) ? "YES" : "NO")
                .word("AUTOSELECT", "YES")
                .quoted("CHARACTERISTICS", track.description() ? "public.accessibility.describes-video" : null)
                .quoted("CHANNELS", Integer.toString(track.channels()))
                .quoted("URI", track.folder() + "/playlist.m3u8")
                .text();
    }

    private static String subtitles(Subtitles track) {
        String captions =
                "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound";
        return new Attributes("EXT-X-MEDIA")
                .word("TYPE", "SUBTITLES")
                .quoted("GROUP-ID", "subtitles")
                .quoted("NAME", track.name())
                .quoted("LANGUAGE", track.language())
                .word("DEFAULT", "NO")
                .word("AUTOSELECT", "YES")
                .word("FORCED", track.forced() ? "YES" : "NO")
                .quoted("CHARACTERISTICS", track.captions() ? captions : null)
                .quoted("URI", track.folder() + "/playlist.m3u8")
                .text();
    }

    private String video(Video video, Group group) {
        Bitrate all = video.bitrate().plus(group.loudest());
        return new Attributes("EXT-X-STREAM-INF")
                        .word("BANDWIDTH", Long.toString(all.peak()))
                        .word("AVERAGE-BANDWIDTH", Long.toString(all.average()))
                        .quoted("CODECS", codecs(video))
                        .word("RESOLUTION", video.width() + "x" + video.height())
                        .word("FRAME-RATE", video.frameRate().decimal())
                        .quoted("AUDIO", audios.isEmpty() ? null : group.name())
                        .quoted("SUBTITLES", subtitles.isEmpty() ? null : "subtitles")
                        .word("CLOSED-CAPTIONS", "NONE")
                        .text()
                + "\n"
                + video.folder()
                + "/playlist.m3u8";
    }

    private static String keyframes(Video video) {
        return new Attributes("EXT-X-I-FRAME-STREAM-INF")
                .word("BANDWIDTH", Long.toString(video.keyframesBitrate().peak()))
                .word(
                        "AVERAGE-BANDWIDTH",
                        Long.toString(video.keyframesBitrate().average()))
                .quoted("CODECS", video.codec())
                .word("RESOLUTION", video.width() + "x" + video.height())
                .quoted("URI", video.folder() + "/iframe.m3u8")
                .text();
    }

    private static String inside(String folder) {
        return folder.substring(STANDARD.length());
    }
}
