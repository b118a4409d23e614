package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.SubtitleSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EncodingIT extends RunningEncoder {
    private static final String[] EIGHT_SECONDS = {
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=960x540:r=24:d=8",
        "-f",
        "lavfi",
        "-i",
        "sine=f=330:r=48000:d=8",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-c:a",
        "aac",
        "-ac",
        "6",
        "-metadata:s:a:0",
        "language=eng",
        "-f",
        "mp4"
    };

    @Test
    void aMasterBecomesAnAssetThatAnyPlayerPlays() throws IOException {
        Path subtitles = Files.writeString(
                FOLDER.resolve("words.srt"),
                "1\n00:00:01,000 --> 00:00:03,000\nIl était une fois\n\n2\n00:00:05,500 --> 00:00:07,000\n<i>Fin</i>\n");
        String assetId = UUID.randomUUID().toString();

        Encoding answer = ask(
                assetId,
                wanted(bring(Programs.make(FOLDER.resolve("film.mp4"), EIGHT_SECONDS)))
                        .setEpisodeId("episode")
                        .addSubtitles(SubtitleSource.newBuilder()
                                .setKey(bring(subtitles))
                                .setLanguage("fr")
                                .setLabel("Français")));

        assertThat(answer.getFailed().getReason()).isEmpty();
        assertThat(answer.getReady().getEpisodeId()).isEqualTo("episode");
        Asset asset = answer.getReady().getAsset();
        assertThat(asset.getDurationMs()).isCloseTo(8000, within(50L));
        assertThat(asset.getRenditionsList()).extracting(r -> r.getHeight()).containsExactly(270, 540);
        assertThat(asset.getRenditionsList()).allSatisfy(r -> {
            assertThat(r.getCodecs()).matches("avc1\\.[0-9A-F]{6},mp4a\\.40\\.2");
            assertThat(r.getHigh()).isFalse();
        });
        assertThat(asset.getHasHigh()).isFalse();
        assertThat(asset.getAudio(0).getLanguage()).isEqualTo("en");
        assertThat(asset.getSubtitles(0).getLabel()).isEqualTo("Français");
        assertThat(asset.getThumbnails()).isEqualTo("std/thumbnails/thumbnails.vtt");
        assertThat(FOLDER.resolve("work")).isEmptyDirectory();
        assertThat(catalog.about(assetId)).anyMatch(Encoding::hasProgress);

        HlsFolder hls = new HlsFolder(fetch(assetId));
        assertThat(hls.named("master.m3u8")).hasSize(9);
        assertThat(hls.named("std/master.m3u8")).containsExactlyElementsOf(hls.named("master.m3u8"));
        assertThat(hls.tags("master.m3u8", "EXT-X-STREAM-INF").getFirst()).contains("RESOLUTION=480x270");
        for (Path playlist : hls.named("master.m3u8")) {
            double seconds = hls.parts(playlist).stream()
                    .mapToDouble(HlsFolder.Part::seconds)
                    .sum();
            assertThat(seconds).isCloseTo(8, within(0.1));
        }
        keyframesAreAlike(hls);
        theKeyframePlaylistHoldsKeyframesOnly(hls);
        assertThat(hls.folder().resolve("std/sub-fr/seg-00001.vtt"))
                .content()
                .contains("X-TIMESTAMP-MAP=MPEGTS:0", "00:00:01.000 --> 00:00:03.000\nIl était une fois", "<i>Fin</i>");
        assertThat(hls.folder().resolve("std/thumbnails/thumbnails.vtt"))
                .content()
                .contains("00:00:06.000 --> 00:00:08.000\nsheet-00001-001.jpg#xywh=480,0,160,90");
        assertThat(hls.folder().resolve("std/thumbnails/sheet-00001-001.jpg")).isNotEmptyFile();
        playsToItsEnd(hls.folder().resolve("master.m3u8"));
        playsToItsEnd(hls.folder().resolve("std/master.m3u8"));
        typesAreRight(assetId);
    }

    @Test
    void aMasterThatWasEncodedBeforeIsReadyAtOnceAndStaysAsItIs() {
        String assetId = UUID.randomUUID().toString();
        Path silent = Programs.make(
                FOLDER.resolve("silent.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=322x242:r=25:d=2",
                "-pix_fmt",
                "yuv420p",
                "-f",
                "mp4");
        String key = bring(silent);

        Asset first = ask(assetId, wanted(key)).getReady().getAsset();
        var before = stored(assetId);
        s3.deleteObject(request -> request.bucket("matinee-masters").key(key));
        Asset second = ask(assetId, wanted(key)).getReady().getAsset();

        assertThat(first.getAudioList()).isEmpty();
        assertThat(first.getRenditionsList()).isNotEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(stored(assetId)).isEqualTo(before);
    }

    private static EncodingRequested.Builder wanted(String key) {
        return EncodingRequested.newBuilder()
                .setKind(AssetKind.FEATURE)
                .setMasterKey(key)
                .setLadder("demo");
    }

    /** Fragments begin with keyframes; every rendition shows them at the same moments, from zero on. */
    private static void keyframesAreAlike(HlsFolder hls) throws IOException {
        for (String rendition : List.of("std/v270", "std/v540")) {
            assertThat(keyframes(hls.folder().resolve(rendition))).as(rendition).containsExactly(0.0, 2.0, 4.0, 6.0);
        }
    }

    private static List<Double> keyframes(Path rendition) throws IOException {
        Path whole = rendition.resolve("whole.mp4");
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (String part : List.of("init.mp4", "seg-00001.m4s", "seg-00002.m4s")) {
                Files.copy(rendition.resolve(part), out);
            }
        }
        return FragmentedFile.read(whole).orElseThrow().fragments().stream()
                .map(Fragment::shown)
                .toList();
    }

    private static void theKeyframePlaylistHoldsKeyframesOnly(HlsFolder hls) throws IOException {
        Path rendition = hls.folder().resolve("std/v270");
        for (HlsFolder.Part part : hls.parts(rendition.resolve("iframe.m3u8"))) {
            byte[] segment = Files.readAllBytes(part.file());
            Path alone = hls.folder().resolve("keyframe.mp4");
            Files.write(alone, Files.readAllBytes(rendition.resolve("init.mp4")));
            Files.write(
                    alone,
                    java.util.Arrays.copyOfRange(segment, (int) part.offset(), (int) (part.offset() + part.length())),
                    java.nio.file.StandardOpenOption.APPEND);
            // What follows the first frame is not there, so ffmpeg reads one frame only.
            assertThat(Programs.run(List.of(
                            Programs.ffprobe(),
                            "-v",
                            "quiet",
                            "-read_intervals",
                            "%+#1",
                            "-show_entries",
                            "frame=pict_type",
                            "-of",
                            "csv=p=0",
                            alone.toString())))
                    .startsWith("I");
        }
    }

    private static void playsToItsEnd(Path playlist) {
        String played = Programs.run(List.of(
                Programs.ffmpeg(),
                "-nostdin",
                "-v",
                "error",
                "-xerror",
                "-allowed_extensions",
                "ALL",
                "-i",
                playlist.toString(),
                "-map",
                "0:v",
                "-map",
                "0:a",
                "-f",
                "null",
                "-progress",
                "pipe:1",
                "-"));
        assertThat(played).contains("out_time=00:00:08.0").endsWith("progress=end");
    }

    private void typesAreRight(String assetId) {
        String prefix = "media/test/" + assetId + "/";
        assertThat(type(prefix + "master.m3u8")).isEqualTo("application/vnd.apple.mpegurl private, max-age=300");
        String forever = " private, max-age=31536000, immutable";
        assertThat(type(prefix + "std/v270/seg-00001.m4s")).isEqualTo("video/mp4" + forever);
        assertThat(type(prefix + "std/audio/init.mp4")).isEqualTo("audio/mp4" + forever);
        assertThat(type(prefix + "std/sub-fr/seg-00001.vtt")).isEqualTo("text/vtt" + forever);
        assertThat(type(prefix + "std/thumbnails/sheet-00001-001.jpg")).isEqualTo("image/jpeg" + forever);
    }

    private String type(String key) {
        var head = s3.headObject(request -> request.bucket("matinee-media").key(key));
        return head.contentType() + " " + head.cacheControl();
    }
}
