package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.authoring.AuthoringRules;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The renditions that a film gets: by its size, and by how hard its pictures are. */
@TestPropertySource(properties = {"matinee.encoder.chunk=6s", "matinee.encoder.preset=ultrafast"})
class LadderIT extends RunningEncoder {
    /** What 360 lines usually may take. */
    private static final int USUAL = 800_000;

    private static final Pattern LARGEST = Pattern.compile("AVERAGE-BANDWIDTH=(\\d+),.*RESOLUTION=640x360,");

    @Test
    void aFilmOfManyFramesInHighDefinitionStandingUprightGetsAllStepsItDeservesByApplesRules() {
        String assetId = UUID.randomUUID().toString();
        Path lying = Programs.make(
                FOLDER.resolve("lying.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1920x1080:r=50:d=6",
                "-f",
                "lavfi",
                "-i",
                "sine=f=330:r=48000:d=6",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-f",
                "mp4");
        Path turned = Programs.make(
                FOLDER.resolve("turned.mp4"),
                "-display_rotation",
                "90",
                "-i",
                lying.toString(),
                "-c",
                "copy",
                "-f",
                "mp4");

        Asset asset = ask(assetId, wanted(AssetKind.TRAILER, turned).setLadder(""))
                .getReady()
                .getAsset();

        assertThat(asset.getRenditionsList())
                .extracting(r -> r.getWidth() + "x" + r.getHeight() + (r.getHigh() ? " high" : ""))
                .containsExactly("234x416", "270x480", "360x640", "540x960", "720x1280", "1080x1920 high");
        HlsFolder hls = new HlsFolder(fetch(assetId));
        assertThat(hls.named("master.m3u8")).hasSize(14);
        assertThat(hls.named("std/master.m3u8"))
                .hasSize(12)
                .noneMatch(path -> path.toString().contains("high"));
        assertThat(AuthoringRules.broken(hls.folder().resolve("master.m3u8"))).isEmpty();
        assertThat(AuthoringRules.broken(hls.folder().resolve("std/master.m3u8")))
                .isEmpty();
        assertThat(Programs.run(List.of(
                        Programs.ffprobe(),
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "stream=width,height,sample_aspect_ratio",
                        "-of",
                        "csv=p=0",
                        hls.folder().resolve("high/v1080/playlist.m3u8").toString())))
                .startsWith("1080,1920,1:1");
    }

    @Test
    void aFilmThatIsHardToEncodeGetsMoreBitsThanUsualAndOneThatIsEasyLess() {
        String still = "color=gray:s=640x360:r=5:d=13";
        assertThat(bitsPerSecond("easy", still)).isLessThan(USUAL / 4);
        assertThat(bitsPerSecond("hard", still + ",noise=alls=60:allf=t+u")).isGreaterThan(USUAL * 3 / 2);
    }

    /** Of the largest rendition, which is as large as the film. */
    private int bitsPerSecond(String name, String picture) {
        Path film = Programs.make(
                FOLDER.resolve(name + ".mp4"),
                ("-f lavfi -i " + picture + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -f mp4").split(" "));
        String assetId = UUID.randomUUID().toString();
        Asset asset = ask(assetId, wanted(AssetKind.TRAILER, film).setLadder(""))
                .getReady()
                .getAsset();
        assertThat(asset.getRenditionsList()).allSatisfy(one -> {
            assertThat(one.getWidth()).isLessThanOrEqualTo(640);
            assertThat(one.getHeight()).isLessThanOrEqualTo(360);
        });
        List<String> variants = new HlsFolder(fetch(assetId)).tags("master.m3u8", "EXT-X-STREAM-INF");
        Matcher largest = LARGEST.matcher(String.join("\n", variants));
        assertThat(largest.find()).as("%s", variants).isTrue();
        return Integer.parseInt(largest.group(1));
    }
}
