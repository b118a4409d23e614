package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import dev.matinee.events.v1.Track;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a track is for goes through, whether the master says it or the operator; and each is as loud as all are. */
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
    void ofSubtitlesThatArePicturesOneIsTold() throws IOException {
        Path film = Programs.make(
                FOLDER.resolve("disc.mkv"),
                ("-f lavfi -i testsrc2=s=320x180:r=25:d=2 -i " + ofADisc() + " -map 0:v -map 1:s -c:v libx264"
                                + " -preset ultrafast -c:s copy -metadata:s:s:0 language=ger -f matroska")
                        .split(" "));

        var ready = ask(UUID.randomUUID().toString(), wanted(bring(film))).getReady();

        assertThat(ready.getAsset().getSubtitlesList()).isEmpty();
        assertThat(ready.getNote()).contains("German", "SRT, WebVTT or ASS");
    }

    /** Presentation graphics as Blu-ray discs have them: twice a composition of nothing, each with its end. */
    private static Path ofADisc() throws IOException {
        var bytes = ByteBuffer.allocate(2 * (13 + 11 + 13));
        for (int second = 0; second < 2; second++) {
            segment(bytes, second, 0x16, 11)
                    .putShort((short) 320)
                    .putShort((short) 180)
                    .put((byte) 0x10);
            bytes.putShort((short) second)
                    .put((byte) 0x80)
                    .put((byte) 0)
                    .put((byte) 0)
                    .put((byte) 0);
            segment(bytes, second, 0x80, 0);
        }
        return Files.write(FOLDER.resolve("disc.sup"), bytes.array());
    }

    private static ByteBuffer segment(ByteBuffer into, int second, int type, int size) {
        return into.put((byte) 'P')
                .put((byte) 'G')
                .putInt(90_000 * second)
                .putInt(0)
                .put((byte) type)
                .putShort((short) size);
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

    /** One that is loud and clips, one in 5.1 that is quiet, and one with blows that would clip at the loudness of all. */
    @Test
    void everyTrackHasTheLoudnessAndTheTruePeakOfR128InStereoAndInSurround() {
        Path film = Programs.make(
                FOLDER.resolve("loud.mkv"),
                ("-filter_complex testsrc2=s=640x360:r=25:d=8[v];"
                                + "%1$s=1,volume=20dB,aformat=s16:channel_layouts=stereo[a];"
                                + "%1$s=0.01,pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0[b];"
                                + "%1$s=1,volume='if(lt(mod(t,0.5),0.02),1,0.08)':eval=frame,aformat=channel_layouts=stereo[c]"
                                + " -map [v] -map [a] -map [b] -map [c] -c:v libx264 -preset ultrafast -pix_fmt yuv420p"
                                + " -c:a pcm_s24le -f matroska")
                        .formatted("anoisesrc=c=brown:r=48000:d=8:seed=1:a")
                        .split(" "));
        String assetId = UUID.randomUUID().toString();

        ask(assetId, wanted(bring(film)).setLadder(""));

        Path std = fetch(assetId).resolve("std");
        for (String sound : new String[] {"audio", "audio-2", "audio-3"}) {
            for (String made : new String[] {sound, sound + "-slow"}) {
                isAsLoudAsAll(std.resolve(made), 2);
            }
        }
        isAsLoudAsAll(std.resolve("audio-2-surround"), 6);
    }

    private static void isAsLoudAsAll(Path rendition, int channels) {
        Played played = new Played(rendition.resolve("playlist.m3u8"));
        assertThat(played.channels()).as(rendition.toString()).isEqualTo(channels);
        Played.Loudness loudness = played.loudness();
        assertThat(loudness.integrated()).as("LUFS of %s", rendition).isBetween(-24.0, -22.0);
        assertThat(loudness.peak()).as("dBTP of %s", rendition).isLessThanOrEqualTo(-1);
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
