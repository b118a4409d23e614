package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingCancelled;
import dev.matinee.events.v1.EncodingRequested;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Films that are made in parts, two at once. */
@TestPropertySource(
        properties = {
            "matinee.encoder.chunk=12s",
            "matinee.encoder.parallel=2",
            "matinee.encoder.threads=1",
            "matinee.encoder.av1=true",
            "matinee.encoder.av1-preset=12"
        })
class ChunksIT extends RunningEncoder {
    /** Of film that was shot for the cinema: no chunk begins at a full second but the first. */
    private static final String RATE = "24000/1001";

    private static final int FRAMES = 960;
    /** How bright each frame is tells which it is. */
    private static final String COUNTING = "color=black:s=320x180:r=" + RATE + ":d=41,trim=end_frame=" + FRAMES
            + ",geq=lum='32+mod(N*7\\,192)':cb=128:cr=128";

    @ParameterizedTest
    @CsvSource({"matroska,pcm_s16le", "mp4,aac", "mpegts,aac", "avi,pcm_s16le"})
    void partsFitTogetherToTheFrame(String container, String sound) throws IOException {
        Path film = Programs.make(
                FOLDER.resolve("counting." + container),
                "-f",
                "lavfi",
                "-i",
                COUNTING,
                "-f",
                "lavfi",
                "-i",
                "sine=f=330:r=48000:d=40",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "10",
                "-bf",
                "2",
                "-g",
                "250",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                sound,
                "-f",
                container);
        String assetId = UUID.randomUUID().toString();

        var ready = ask(assetId, wanted(bring(film))).getReady();

        assertThat(ready.getAsset().getDurationMs()).isCloseTo(40_040, within(1L));
        assertThat(ready.getAsset().getRenditionsList())
                .extracting(rendition -> rendition.getCodecs().substring(0, 4))
                .containsExactly("avc1", "avc1", "av01", "av01");
        HlsFolder hls = new HlsFolder(fetch(assetId));
        List<Double> keyframes = keyframes(hls, "std/v180");
        assertThat(keyframes).hasSize(20).isEqualTo(keyframes(hls, "std/av1-180"));
        for (int i = 0; i < keyframes.size(); i++) {
            // The first frame at or after every second second of the film, wherever its chunk began.
            assertThat(keyframes.get(i)).isBetween(2.0 * i, 2.0 * i + 1001 / 24000.0);
        }
        for (String rendition : List.of("std/v180", "std/av1-180")) {
            List<Integer> seen = new Played(hls.folder().resolve(rendition + "/playlist.m3u8")).brightness();
            assertThat(seen).as(rendition).hasSize(FRAMES);
            for (int frame = 0; frame < FRAMES; frame++) {
                assertThat(seen.get(frame))
                        .as("frame %d of %s", frame, rendition)
                        .isCloseTo(32 + frame * 7 % 192, within(3));
            }
        }
        assertThat(hls.folder().resolve("std/thumbnails/thumbnails.vtt"))
                .content()
                .contains("00:00:22.000 --> 00:00:24.000\nsheet-00002-001.jpg#xywh=800,0,160,90")
                .contains("00:00:36.000 --> 00:00:38.000\nsheet-00003-002.jpg#xywh=0,0,160,90");
        assertThat(FOLDER.resolve("work")).isEmptyDirectory();
        assertThat(onTheWorkbench(assetId)).isEmpty();
    }

    /** Wherever it ends: in a part that is not the last, or in the last. */
    @ParameterizedTest
    @CsvSource({
        "mp4, 0.5, (19|20)",
        "mp4, 0.9, (35|36)",
        "matroska, 0.5, (19|20)",
        "matroska, 0.9, (35|36)",
        "flv, 0.5, (19|20)"
    })
    void aLongFilmThatIsCutShortIsRefusedBeforeAnyOfItIsEncoded(String container, double share, String end)
            throws IOException {
        Path cut = cut(container, share);
        String assetId = UUID.randomUUID().toString();

        Encoding answer = ask(assetId, wanted(bring(cut)).setLadder(""));

        assertThat(answer.getFailed().getReason())
                .matches("The file is cut short: it says that it lasts 40 s, and ends after " + end + " s\\.");
        assertThat(catalog.about(assetId)).noneMatch(Encoding::hasProgress);
        await().untilAsserted(() -> assertThat(onTheWorkbench(assetId)).containsExactly("ended"));
        assertThat(stored(assetId)).isEmpty();
    }

    @Test
    void aTransportStreamThatIsCutShortSaysNothingOfItAndEndsWhereItEnds() throws IOException {
        String assetId = UUID.randomUUID().toString();

        var ready = ask(assetId, wanted(bring(cut("mpegts", 0.5)))).getReady();

        assertThat(ready.getAsset().getDurationMs()).isBetween(19_000L, 21_000L);
        HlsFolder hls = new HlsFolder(fetch(assetId));
        double seen = new Played(hls.folder().resolve("std/v180/playlist.m3u8"))
                        .times()
                        .size()
                / 25.0;
        assertThat(new Played(hls.folder().resolve("std/audio/playlist.m3u8")).heard())
                .isCloseTo(seen, within(0.1));
    }

    /** Of forty seconds, in which no second is larger than another, so much as is there. */
    private static Path cut(String container, double share) throws IOException {
        String film =
                "-f lavfi -i testsrc2=s=320x180:r=25:d=40 -f lavfi -i sine=r=48000:d=40 -c:v libx264 -preset ultrafast"
                        + " -g 50 -c:a aac -movflags +faststart -f " + container;
        Path whole = Programs.make(FOLDER.resolve("whole." + container), film.split(" "));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = FOLDER.resolve("cut-%s.%s".formatted(share, container));
        return Files.write(cut, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    /** As in a recording of a screen: nothing moves, and no frame comes, from before a part until after it has begun. */
    @Test
    void aPictureThatStandsForLongStandsInEveryPart() {
        String film =
                "-f lavfi -i color=black:s=320x180:r=10:d=26,drawbox=c=white:t=fill:enable='between(t,7.49,19.99)',"
                        + "select='not(between(t,7.59,19.99))' -fps_mode vfr -c:v libx264 -preset ultrafast -pix_fmt yuv420p -f mp4";
        Path still = Programs.make(FOLDER.resolve("still.mp4"), film.split(" "));
        String assetId = UUID.randomUUID().toString();

        ask(assetId, wanted(bring(still)));

        List<Integer> seen = new Played(fetch(assetId).resolve("std/v180/playlist.m3u8")).brightness();
        assertThat(seen).hasSize(260);
        for (int frame = 0; frame < seen.size(); frame++) {
            assertThat(seen.get(frame) > 128).as("frame %d is white", frame).isEqualTo(frame >= 75 && frame < 200);
        }
    }

    @Test
    void whatIsCancelledStopsAndLeavesNothing() {
        Path film = Programs.make(
                FOLDER.resolve("long.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1280x720:r=30:d=36",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-f",
                "mp4");
        String assetId = UUID.randomUUID().toString();
        say(assetId, Encoding.newBuilder().setRequested(wanted(bring(film))));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> catalog.about(assetId).stream()
                        .anyMatch(said -> said.getProgress().getPercent() > 1));

        say(assetId, Encoding.newBuilder().setCancelled(EncodingCancelled.getDefaultInstance()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FOLDER.resolve("work")).isEmptyDirectory());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(onTheWorkbench(assetId)).containsExactly("ended"));
        // Whoever asks again hears nothing of it: it is over, and its parts that waited were not begun.
        String other = UUID.randomUUID().toString();
        Path next = Programs.make(
                FOLDER.resolve("next.mp4"), "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2", "-f", "mp4");
        ask(other, wanted(bring(next)));
        assertThat(catalog.answers(assetId)).isEmpty();
        assertThat(stored(assetId)).isEmpty();
    }

    private void say(String assetId, Encoding.Builder said) {
        events.say(
                        Topic.ENCODING,
                        assetId,
                        said.setId(UUID.randomUUID().toString())
                                .setAssetId(assetId)
                                .setTitleId("test")
                                .build())
                .join();
    }

    private List<String> onTheWorkbench(String assetId) {
        String prefix = "work/" + assetId + "/";
        return s3.listObjectsV2(list -> list.bucket("matinee-masters").prefix(prefix)).contents().stream()
                .map(object -> object.key().substring(prefix.length()))
                .toList();
    }

    private static EncodingRequested.Builder wanted(String key) {
        return EncodingRequested.newBuilder()
                .setKind(AssetKind.FEATURE)
                .setMasterKey(key)
                .setLadder("demo");
    }

    private static List<Double> keyframes(HlsFolder hls, String rendition) throws IOException {
        Path folder = hls.folder().resolve(rendition);
        Path whole = folder.resolve("whole.mp4");
        try (OutputStream out = Files.newOutputStream(whole)) {
            Files.copy(folder.resolve("init.mp4"), out);
            for (HlsFolder.Part part : hls.parts(folder.resolve("playlist.m3u8"))) {
                Files.copy(part.file(), out);
            }
        }
        return FragmentedFile.read(whole).orElseThrow().fragments().stream()
                .map(Fragment::shown)
                .toList();
    }
}
