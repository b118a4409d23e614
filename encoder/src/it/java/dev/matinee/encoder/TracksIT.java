package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import dev.matinee.events.v1.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a track is for goes through, whether the master says it or the operator. */
class TracksIT extends RunningEncoder {
    private static final String WORDS = "1\n00:00:00,500 --> 00:00:01,500\nWords\n";

    @Test
    void soundAndSubtitlesInsideOfAMasterKeepTheirLanguagesAndRoles() throws IOException {
        Path words = Files.writeString(FOLDER.resolve("inside.srt"), WORDS);
        Path film = Programs.make(
                FOLDER.resolve("tracks.mkv"),
                inputs(words.toString(), "-disposition:a:1", "visual_impaired", "-metadata:s:a:0", "language=fre"));

        Asset asset = ask(UUID.randomUUID().toString(), wanted(bring(film)))
                .getReady()
                .getAsset();

        assertThat(asset.getAudioList())
                .extracting(Track::getLanguage, Track::getRole)
                .containsExactly(tuple("fr", "main"), tuple("en", "description"));
        assertThat(asset.getSubtitlesList())
                .extracting(Track::getLanguage, Track::getRole)
                .containsExactly(tuple("en", "subtitles"), tuple("en", "captions"), tuple("fr", "forced"));
    }

    @Test
    void subtitlesBesideAMasterHaveTheRolesThatTheOperatorGaveThem() throws IOException {
        String words = bring(Files.writeString(FOLDER.resolve("beside.srt"), WORDS));
        Path film =
                Programs.make(FOLDER.resolve("plain.mp4"), "-f", "lavfi", "-i", "testsrc2=s=320x180:d=2", "-f", "mp4");

        Asset asset = ask(
                        UUID.randomUUID().toString(),
                        wanted(bring(film))
                                .addSubtitles(beside(words, "English", ""))
                                .addSubtitles(beside(words, "English (SDH)", ""))
                                .addSubtitles(beside(words, "English SDH, they say", "subtitles"))
                                .addSubtitles(beside(words, "Signs", "forced"))
                                .addSubtitles(beside(words, "For all", "captions")))
                .getReady()
                .getAsset();

        assertThat(asset.getSubtitlesList())
                .extracting(Track::getRole)
                .containsExactly("subtitles", "captions", "subtitles", "forced", "captions");
    }

    private static SubtitleSource.Builder beside(String key, String label, String role) {
        return SubtitleSource.newBuilder()
                .setKey(key)
                .setLanguage("en")
                .setLabel(label)
                .setRole(role);
    }

    private static EncodingRequested.Builder wanted(String key) {
        return EncodingRequested.newBuilder()
                .setKind(AssetKind.FEATURE)
                .setMasterKey(key)
                .setLadder("demo");
    }

    /** A picture, two tracks of sound, and the same words three times. */
    private static String[] inputs(String words, String... more) {
        String[] film = {
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x180:r=25:d=2",
            "-f",
            "lavfi",
            "-i",
            "sine=f=330:r=48000:d=2",
            "-i",
            words,
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-map",
            "1:a",
            "-map",
            "2:s",
            "-map",
            "2:s",
            "-map",
            "2:s",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-c:a",
            "aac",
            "-c:s",
            "srt",
            "-metadata:s:a:1",
            "language=eng",
            "-metadata:s:s:0",
            "language=eng",
            "-metadata:s:s:1",
            "language=eng",
            "-metadata:s:s:2",
            "language=fre",
            "-disposition:s:1",
            "hearing_impaired",
            "-disposition:s:2",
            "forced"
        };
        String[] all = java.util.Arrays.copyOf(film, film.length + more.length + 2);
        System.arraycopy(more, 0, all, film.length, more.length);
        all[all.length - 2] = "-f";
        all[all.length - 1] = "matroska";
        return all;
    }
}
