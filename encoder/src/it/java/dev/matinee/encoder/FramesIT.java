package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures that artwork is made of, picked from films that ffmpeg makes. */
class FramesIT extends RunningEncoder {
    private static final int BLACK_UNTIL = 6;
    private static final int SCENE = 4;

    /** Six seconds of black, a test pattern, three scenes of four seconds, cut hard, and black again. */
    private static final List<String> SCENES = List.of(
            "color=black:s=1920x1080:r=25:d=" + BLACK_UNTIL,
            "smptehdbars=s=1920x1080:r=25:d=" + SCENE,
            "mandelbrot=s=1920x1080:r=25,trim=duration=" + SCENE,
            "testsrc2=s=1920x1080:r=25:d=" + SCENE,
            "gradients=s=1920x1080:r=25:seed=7:nb_colors=6:d=" + SCENE,
            "color=black:s=1920x1080:r=25:d=4");

    @Test
    void aFeatureGivesPicturesOfItsScenesAndNoneOfItsLeader() throws IOException {
        var key = bring(film());
        String assetId = UUID.randomUUID().toString();

        var frames = ask(assetId, wanted(key, AssetKind.FEATURE)).getReady().getFramesList();

        assertThat(frames).hasSizeBetween(4, 12);
        assertThat(frames.stream().map(FramesIT::scene)).contains(1, 2, 3, 4).doesNotContain(0, 5);
        assertThat(frames).extracting(Frame::getAtMs).isSorted();
        for (Frame frame : frames) {
            BufferedImage picture = picture(frame);
            assertThat(picture.getWidth()).isEqualTo(frame.getWidth()).isEqualTo(1280);
            assertThat(picture.getHeight()).isEqualTo(frame.getHeight()).isEqualTo(720);
            assertThat(brightness(picture)).isGreaterThan(30);
        }
        assertThat(ask(assetId, wanted(key, AssetKind.FEATURE)).getReady().getFramesList())
                .isEqualTo(frames);
    }

    @Test
    void aFilmThatIsBlackThroughoutIsNoneTheWorseWithoutPictures() {
        var black = Programs.make(
                FOLDER.resolve("black.mp4"), "-f", "lavfi", "-i", "color=black:s=640x360:r=25:d=3", "-f", "mp4");
        var ready = ask(UUID.randomUUID().toString(), wanted(bring(black), AssetKind.FEATURE))
                .getReady();
        assertThat(ready.getAsset().getRenditionsCount()).isPositive();
        assertThat(ready.getFramesList()).isEmpty();
    }

    @Test
    void aTurnedFilmGivesUprightPictures() throws IOException {
        var lying = Programs.make(
                FOLDER.resolve("lying.mp4"), "-f", "lavfi", "-i", "testsrc2=s=640x360:r=25:d=3", "-f", "mp4");
        var turned = Programs.make(
                FOLDER.resolve("turned.mp4"),
                "-display_rotation",
                "90",
                "-i",
                lying.toString(),
                "-c",
                "copy",
                "-f",
                "mp4");
        var frames = ask(UUID.randomUUID().toString(), wanted(bring(turned), AssetKind.FEATURE))
                .getReady()
                .getFramesList();
        assertThat(frames).isNotEmpty();
        assertThat(picture(frames.getFirst()).getHeight())
                .isGreaterThan(picture(frames.getFirst()).getWidth());
    }

    @Test
    void aTrailerGivesNone() {
        var trailer = Programs.make(
                FOLDER.resolve("trailer.mp4"), "-f", "lavfi", "-i", "testsrc2=s=640x360:r=25:d=3", "-f", "mp4");
        assertThat(ask(UUID.randomUUID().toString(), wanted(bring(trailer), AssetKind.TRAILER))
                        .getReady()
                        .getFramesList())
                .isEmpty();
    }

    private static Path film() {
        String inputs = IntStream.range(0, SCENES.size())
                .mapToObj(n -> SCENES.get(n) + ",setsar=1,format=yuv420p[s" + n + "];")
                .reduce("", String::concat);
        String order =
                IntStream.range(0, SCENES.size()).mapToObj(n -> "[s" + n + "]").reduce("", String::concat);
        return Programs.make(
                FOLDER.resolve("scenes.mp4"),
                "-filter_complex",
                inputs + order + "concat=n=" + SCENES.size() + "[film]",
                "-map",
                "[film]",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-f",
                "mp4");
    }

    private static EncodingRequested.Builder wanted(String key, AssetKind kind) {
        return EncodingRequested.newBuilder().setKind(kind).setMasterKey(key);
    }

    private static int scene(Frame frame) {
        double after = frame.getAtMs() / 1000.0 - BLACK_UNTIL;
        return after < 0 ? 0 : (int) (after / SCENE) + 1;
    }

    private BufferedImage picture(Frame frame) throws IOException {
        var stored = s3.getObjectAsBytes(
                get -> get.bucket("matinee-images").key(frame.getImage().substring(1)));
        assertThat(stored.response().contentType()).isEqualTo("image/jpeg");
        assertThat(frame.getImage()).isEqualTo("/images/" + name(stored.asByteArray()) + ".jpg");
        return ImageIO.read(new ByteArrayInputStream(stored.asByteArray()));
    }

    private static String name(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 32);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Mean of green, which weighs most, 0 to 255. */
    private static double brightness(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(n -> picture.getRGB(n % picture.getWidth(), n / picture.getWidth()) >> 8 & 0xff)
                .average()
                .orElseThrow();
    }
}
