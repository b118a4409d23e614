package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masters whose pictures are of odd sizes, or stored in odd ways: what comes out looks as it was meant, or is refused. */
class OddPicturesIT extends RunningEncoder {
    /** Of memory of its own, that one ffmpeg may take, whatever the size of the picture. */
    private static final int KIBIBYTES = 1_200_000;

    /** White, the grey of 18 %, red and blue: stored as BT.709 has them. */
    private static final String BARS = bars("white", "0x6d6d6d", "red", "blue");

    private static final String LOSSLESS = "-c:v ffv1 -f matroska";

    @BeforeAll
    static void limitFfmpeg() throws IOException {
        Path program = Files.writeString(FOLDER.resolve("ffmpeg-limited"), """
                #!/bin/sh
                ulimit -d %d
                exec %s "$@"
                """.formatted(KIBIBYTES, Programs.ffmpeg()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        ffmpeg = program.toAbsolutePath().toString();
    }

    @AfterAll
    static void freeFfmpeg() {
        ffmpeg = Programs.ffmpeg();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            high definition that says nothing, scale=1280:720:out_color_matrix=bt709:out_range=tv, yuv420p, unknown, bt709
            television that says nothing,      scale=640:480:out_color_matrix=smpte170m:out_range=tv, yuv420p, unknown, smpte170m
            television that says so,           scale=640:480:out_color_matrix=smpte170m:out_range=tv, yuv422p, smpte170m, smpte170m
            full range,                        scale=out_color_matrix=bt709:out_range=pc, yuvj420p, bt709, bt709
            ten bits,                          scale=out_color_matrix=bt709:out_range=tv, yuv422p10le, bt709, bt709
            red and green and blue,            null, gbrp, gbr, bt709
            with transparency,                 null, rgba, gbr, bt709
            """)
    void coloursAreThoseOfTheMaster(String name, String stored, String pixels, String said, String matrix) {
        String tagged = said.equals("gbr")
                ? "null"
                : "setparams=colorspace=%1$s:color_primaries=%1$s:color_trc=%1$s".formatted(said);
        String range = pixels.startsWith("yuvj") ? "-color_range pc " : "";
        Path film = made("colours.mkv", "%s,%s,format=%s,%s".formatted(BARS, stored, pixels, tagged), range + LOSSLESS);
        Played seen = rendition(encoded(film), "std/v270");
        assertThat(colours(seen)).isEqualTo("tv,%1$s,%1$s,%1$s".formatted(matrix));
        looks(seen, new int[][] {{255, 255, 255}, {109, 109, 109}, {255, 0, 0}, {0, 0, 255}}, 12);
    }

    /** The codes are those of BT.2100 for reference white and the grey of 18 % (BT.2408), and for BT.709's red and blue. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            PQ,              573 397 392 277, 512 512 438 667, 512 512 608 540, bt2020nc, bt2020,  smpte2084,    14
            HLG,             721 396 392 230, 512 512 395 809, 512 512 715 537, bt2020nc, bt2020,  arib-std-b67, 24
            PQ and no more,  573 397 392 277, 512 512 438 667, 512 512 608 540, unknown,  unknown, smpte2084,    14
            """)
    void highDynamicRangeKeepsItsColoursAndItsBrightness(
            String name,
            String y,
            String cb,
            String cr,
            String matrix,
            String primaries,
            String transfer,
            int tolerance) {
        String codes = "geq=lum='%s':cb='%s':cr='%s'".formatted(byBar(y, 160), byBar(cb, 80), byBar(cr, 80));
        String film =
                "color=black:s=640x360:r=25:d=1,format=yuv420p10le,%s,setparams=colorspace=%s:color_primaries=%s:color_trc=%s:range=tv"
                        .formatted(codes, matrix, primaries, transfer);
        Played seen = rendition(encoded(made("hdr.mkv", film, LOSSLESS)), "std/v270");
        assertThat(colours(seen)).isEqualTo("tv,bt709,bt709,bt709");
        // White leaves room for what is brighter; what is darker is as it was.
        looks(seen, new int[][] {{218, 218, 218}, {109, 109, 109}, {210, 0, 0}, {0, 0, 212}}, tolerance);
    }

    /** As BT.709's own, within what displays show. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            BT.2020,           2020,     "zscale=t=2020_10:m=2020_ncl:r=tv,format=yuv422p10le"
            BT.2020 as RGB,    2020,     "zscale=t=2020_10,format=gbrp10le"
            Display P3 as RGB, smpte432, "zscale=t=iec61966-2-1,format=gbrp10le"
            """)
    void wideColoursInAStandardRangeAreThoseOfTheDisplay(String name, String primaries, String stored) {
        Played seen = rendition(encoded(made("wide.mkv", wide(primaries, stored), LOSSLESS)), "std/v270");
        assertThat(colours(seen)).isEqualTo("tv,bt709,bt709,bt709");
        looks(seen, new int[][] {{255, 255, 255}, {109, 109, 109}, {255, 0, 0}, {0, 0, 255}}, 20);
    }

    @Test
    void highDynamicRangeIsTheSameWhereItIsStoredAsRgb() {
        String stored = "zscale=t=smpte2084:npl=203,format=gbrp10le";
        Played seen = rendition(encoded(made("hdr-rgb.mkv", wide("2020", stored), LOSSLESS)), "std/v270");
        assertThat(colours(seen)).isEqualTo("tv,bt709,bt709,bt709");
        looks(seen, new int[][] {{218, 218, 218}, {109, 109, 109}, {210, 0, 0}, {0, 0, 212}}, 14);
    }

    private static String wide(String primaries, String stored) {
        return BARS + ",setparams=colorspace=gbr:color_primaries=bt709:color_trc=bt709:range=pc,"
                + "zscale=t=linear,format=gbrpf32le,zscale=p=%s,%s".formatted(primaries, stored);
    }

    @ParameterizedTest(name = "{0}x{1} with pixels of {2}: {3}")
    @CsvSource({
        "321, 181, 1/1, 212x120 320x180",
        "180, 320, 1/1, 120x212 180x320",
        "33, 35, 1/1, 20x22 32x34",
        "720, 576, 64/45, 480x270 960x540",
        "360, 576, 32/11, 480x264 960x528",
        "640, 40, 1/1, 480x30 640x40",
        "7680, 4320, 1/1, 480x270 960x540",
        "8192, 64, 1/1, 480x2 960x6",
    })
    void everySizeIsShownAsItIsAndNeverLarger(int width, int height, String pixel, String sizes) {
        Path film = made(
                "size.mp4",
                "testsrc2=s=%dx%d:r=5:d=1,setsar=%s".formatted(width, height, pixel),
                "-c:v libx264 -preset ultrafast -tune zerolatency -pix_fmt %s -f mp4"
                        .formatted(width % 2 + height % 2 == 0 ? "yuv420p" : "yuv444p"));
        assertThat(encoded(film).answer.getReady().getAsset().getRenditionsList())
                .extracting(one -> one.getWidth() + "x" + one.getHeight())
                .containsExactly(sizes.split(" "));
    }

    /** The bars again, eight thousand pixels wide: what is done in floating point is done to fewer. */
    @Test
    void aHugePictureInHighDynamicRangeTakesNoMoreMemory() {
        String huge = "color=white:s=960x540:r=5:d=0.6,scale=7680:4320:flags=neighbor,format=yuv420p10le,"
                + "setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=smpte2084:range=tv";
        Made made = encoded(made("huge.mp4", huge, "-c:v libx264 -preset ultrafast -tune zerolatency -f mp4"));
        assertThat(colours(rendition(made, "std/v540"))).isEqualTo("tv,bt709,bt709,bt709");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1/1, 1×1",
        "2, 2, 1/1, 2×2",
        "16384, 64, 1/1, 16384×64",
        "64, 16384, 1/1, 64×16384",
        "640, 360, 1/100, 6×360",
        "640, 360, 100/1, 64000×360"
    })
    void whatIsTooSmallOrTooLargeIsRefused(int width, int height, String pixel, String said) {
        Path film = made(
                "refused.mkv",
                "color=gray:s=%dx%d:r=5:d=1,setsar=%s,format=yuv444p".formatted(width, height, pixel),
                LOSSLESS);
        assertThat(ask(film).getFailed().getReason())
                .isEqualTo("The picture is %s: sides of 32 to 8192 pixels are taken.".formatted(said));
    }

    /** A line that moves is in two places in one interlaced frame, and in one of them afterwards. */
    @ParameterizedTest
    @CsvSource({"tff", "bff"})
    void interlacedPicturesAreCombed(String order) {
        Path film = made(
                "interlaced-%s.mpg".formatted(order),
                "color=black:s=720x576:r=50:d=2,setsar=1,geq=lum='if(lt(mod(X-N*20\\,720)\\,60)\\,235\\,16)':cb=128:cr=128,"
                        + "format=yuv420p,tinterlace=%s,fieldorder=%s".formatted(order.equals("tff") ? 4 : 5, order),
                "-c:v mpeg2video -flags +ilme+ildct -top %d -q:v 2 -f mpeg".formatted(order.equals("tff") ? 1 : 0));
        Made made = encoded(film);
        Played seen = rendition(made, "std/v540");
        assertThat(seen.times()).hasSizeBetween(49, 51);
        assertThat(seen.combs(674, 540)).isLessThan(0.001);
    }

    private static String bars(String... colours) {
        StringBuilder graph = new StringBuilder();
        String names = "";
        for (int i = 0; i < colours.length; i++) {
            graph.append("color=%s:s=160x360:r=25:d=1,format=gbrp[bar%d];".formatted(colours[i], i));
            names += "[bar%d]".formatted(i);
        }
        return graph + names + "hstack=" + colours.length;
    }

    private static String byBar(String values, int width) {
        String[] each = values.split(" ");
        return "if(lt(X\\,%d)\\,%s\\,if(lt(X\\,%d)\\,%s\\,if(lt(X\\,%d)\\,%s\\,%s)))"
                .formatted(width, each[0], width * 2, each[1], width * 3, each[2], each[3]);
    }

    private static Path made(String name, String picture, String output) {
        String line = "-filter_complex %s[v] -map [v] %s".formatted(picture, output);
        return Programs.make(FOLDER.resolve(name), line.split(" "));
    }

    private record Made(String assetId, Encoding answer) {}

    private Encoding ask(Path film) {
        return ask(UUID.randomUUID().toString(), wanted(AssetKind.FEATURE, film));
    }

    private Made encoded(Path film) {
        String assetId = UUID.randomUUID().toString();
        Encoding answer = ask(assetId, wanted(AssetKind.FEATURE, film));
        assertThat(answer.getFailed().getReason()).isEmpty();
        return new Made(assetId, answer);
    }

    private Played rendition(Made made, String folder) {
        return new Played(fetch(made.assetId).resolve(folder + "/playlist.m3u8"));
    }

    /** What a rendition says: range, matrix, transfer, primaries. */
    private static String colours(Played seen) {
        return Programs.run(List.of(
                Programs.ffprobe(),
                "-v",
                "error",
                "-show_entries",
                "stream=color_range,color_space,color_transfer,color_primaries",
                "-of",
                "csv=p=0",
                seen.playlist().resolveSibling("init.mp4").toString()));
    }

    private static void looks(Played seen, int[][] wanted, int tolerance) {
        List<int[]> bars = seen.bars(wanted.length);
        for (int bar = 0; bar < wanted.length; bar++) {
            for (int colour = 0; colour < 3; colour++) {
                assertThat(bars.get(bar)[colour])
                        .as("bar %d, colour %d", bar, colour)
                        .isCloseTo(wanted[bar][colour], within(tolerance));
            }
        }
    }
}
