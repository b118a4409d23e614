package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.authoring.AuthoringRules;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** What comes out is as Apple wants it; and whoever breaks a rule is told which. */
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "matinee.encoder.chunk=6s",
            "matinee.encoder.preset=ultrafast",
            "matinee.encoder.av1=true",
            "matinee.encoder.av1-preset=12"
        })
class AuthoringIT extends RunningEncoder {
    private static final String WORDS = "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
            + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
            + "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\i1}Il était{\\i0} une fois\n";

    private @Nullable Path asset;

    /** A film in H.264 and AV1, in 5.1 whose sound ends early, with a described track that has no language, and captions in ASS. */
    private Path asset() throws IOException {
        if (asset == null) {
            String assetId = UUID.randomUUID().toString();
            var wanted = EncodingRequested.newBuilder()
                    .setKind(AssetKind.TRAILER)
                    .setMasterKey(bring(film()))
                    .addSubtitles(SubtitleSource.newBuilder()
                            .setKey(bring(Files.writeString(FOLDER.resolve("words.ass"), WORDS)))
                            .setLanguage("fr")
                            .setRole("captions"));
            assertThat(ask(assetId, wanted).getFailed().getReason()).isEmpty();
            asset = fetch(assetId);
        }
        return asset;
    }

    private static Path film() {
        return Programs.make(
                FOLDER.resolve("film.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=640x360:r=24000/1001:d=13",
                "-f",
                "lavfi",
                "-i",
                "sine=f=330:r=48000:d=9",
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-map",
                "1:a",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "aac",
                "-ac:a:0",
                "6",
                "-metadata:s:a:0",
                "language=fre",
                "-disposition:a:1",
                "visual_impaired",
                "-f",
                "matroska");
    }

    @Test
    void noRuleIsBroken() throws IOException {
        assertThat(AuthoringRules.broken(asset().resolve("master.m3u8"))).isEmpty();
        assertThat(AuthoringRules.broken(asset().resolve("std/master.m3u8"))).isEmpty();
        assertThat(asset().resolve("master.m3u8")).content().contains("std/v360/", "std/av1-360/");
        assertThat(asset().resolve("std/sub-fr/seg-00001.vtt"))
                .content()
                .contains("00:00:01.000 --> 00:00:03.000\n<i>Il était</i> une fois");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1|master.m3u8|avc1|mp4v",
                "1.2|std/v360/playlist.m3u8|#EXT-X-MAP|#EXT-X-NOMAP",
                "1.3b|master.m3u8|avc1[.]..|avc1.7A",
                "1.19|master.m3u8|FRAME-RATE=23.976|FRAME-RATE=72.000",
                "1.37|master.m3u8|av01[.]0[.]..|av01.0.19",
                "1.26|master.m3u8|AVERAGE-BANDWIDTH=|AVERAGE-BANDWIDTH=9",
                "1.27|master.m3u8|INF:BANDWIDTH=|INF:BANDWIDTH=9",
                "2.3|master.m3u8|CHANNELS=.2.|CHANNELS=4",
                "2.13|master.m3u8|AUTOSELECT=YES|AUTOSELECT=NO",
                "2.27|master.m3u8|LANGUAGE=.und.,|",
                "4.5|master.m3u8|,public.accessibility.describes-music-and-sound|",
                "4.6|master.m3u8|AUTOSELECT=YES|AUTOSELECT=NO",
                "4.7|master.m3u8|LANGUAGE=.fr.,|",
                "5.2|std/sub-fr/seg-00001.vtt|WEBVTT|VTT",
                "5.3|std/sub-fr/seg-00001.vtt|X-TIMESTAMP-MAP|X-MAP",
                "5.5|std/sub-fr/playlist.m3u8|#EXTINF:1|#EXTINF:",
                "6.1|master.m3u8|#EXT-X-I-FRAME-STREAM-INF|#EXT-X-NONE",
                "6.8|std/v360/iframe.m3u8|#EXT-X-I-FRAMES-ONLY|",
                "6.9|master.m3u8|FRAME-STREAM-INF:BANDWIDTH=|FRAME-STREAM-INF:BANDWIDTH=9",
                "6.10|std/v360/iframe.m3u8|@0|@1",
                "6.13|master.m3u8|AVERAGE-BANDWIDTH=(\\d+),CODECS=.avc1........,RESOLUTION=(\\d+x\\d+),URI|AVERAGE-BANDWIDTH=$1,CODECS=hvc1.1,RESOLUTION=$2,URI",
                "7.3|std/v360/playlist.m3u8|seg-00002|seg-00001",
                "7.7|std/v360/playlist.m3u8|TARGETDURATION:6|TARGETDURATION:5",
                "8.1|std/v360/playlist.m3u8|#EXTINF:6|#EXTINF:5",
                "8.2|std/v360/playlist.m3u8|TARGETDURATION:6|TARGETDURATION:7",
                "8.3|std/audio/playlist.m3u8|#EXTINF:6|#EXTINF:5",
                "8.6|std/v360/playlist.m3u8|:VOD|:EVENT",
                "8.10|master.m3u8|LANGUAGE=.fr.,|",
                "8.20|std/audio/playlist.m3u8|#EXT-X-MAP|#EXT-X-NOMAP",
                "8.22|std/v360/playlist.m3u8|(?s)#EXTINF:1\\.[^#]*|",
                "9.1|master.m3u8|CODECS=.avc1.......,mp4a.40.2.,|",
                "9.2|master.m3u8|RESOLUTION=640x360,FRAME|FRAME",
                "9.3|master.m3u8|CODECS=.avc1........,RES|RES",
                "9.4|master.m3u8|RESOLUTION=640x360,URI|URI",
                "9.9|master.m3u8|std/[av1-]+[0-9]+/playlist|std/v360/playlist",
                "9.12|*|#EXT-X-INDEPENDENT-SEGMENTS|#",
                "9.13|master.m3u8|INF:BANDWIDTH=[0-9]|INF:BANDWIDTH=",
                "9.14|master.m3u8|AVERAGE-BANDWIDTH=\\d+,|",
                "9.15|master.m3u8|FRAME-RATE=23.976,|",
                "9.21|master.m3u8|INF:BANDWIDTH=|INF:BANDWIDTH=9",
            })
    void whoBreaksARuleIsToldWhich(String rule, String file, String from, @Nullable String to) throws IOException {
        Path copy = Files.createTempDirectory(FOLDER, "broken-");
        HlsCopies.copy(asset(), copy);
        HlsCopies.change(copy, file, from, to == null ? "" : to);
        assertThat(AuthoringRules.broken(copy.resolve("master.m3u8")))
                .anyMatch(broken -> broken.startsWith(rule + " "));
    }
}
