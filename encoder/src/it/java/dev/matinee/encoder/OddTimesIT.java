package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Masters whose times are not those of a simple film. In each it flashes and beeps after one second, for a fifth of one: what
 * comes out shows and sounds it then, to the frame, at a constant rate, in all renditions.
 */
class OddTimesIT extends RunningEncoder {
    private static final String FLASH = "drawbox=c=white:t=fill:enable='between(t,0.999,1.199)'";
    /** In seconds: where AAC begins with its priming, and nothing says so, the file's time begins that much earlier. */
    private static final double PRIMING = 0.022;

    private static final String FINE = "-fps_mode vfr -enc_time_base 1/90000";

    /** Two seconds at 24, one at 60. */
    private static final String JOINED = "%s;color=black:s=320x180:r=60:d=1,settb=1/90000[b];[a][b]concat[v]"
            .formatted(picture("24", 2) + ",settb=1/90000[a]");
    /** Frames come up to 5 ms early or late, and one of eleven does not come at all. */
    private static final String TREMBLING =
            picture("30", 3) + ",settb=1/90000,select='not(eq(mod(n,11),7))',setpts='PTS+(random(1)-0.5)*900'[v]";

    /** Matroska names one rate for all, here that of the first piece: the faster one loses frames. */
    @ParameterizedTest
    @CsvSource({"mp4, 60", "mpegts, 60", "matroska, 24"})
    void piecesOfDifferentRatesPlayAtTheFastestThatTheBeginningShows(String container, double rate) {
        Path film = made("joined." + container, JOINED, 3, FINE + " -f " + container);
        encoded(film, 3, rate);
    }

    /** AVI counts packets, and those come in the order of decoding. */
    @ParameterizedTest
    @CsvSource({"libx264", "mpeg4"})
    void picturesThatHaveOnlyTimesOfDecodingAreShownInTime(String codec) {
        Path film = Programs.make(
                FOLDER.resolve(codec + ".avi"),
                words(
                        "-filter_complex %s[v];%s[a] -map [v] -map [a] -c:v %s -bf 2 -pix_fmt yuv420p -c:a pcm_s16le -f avi",
                        picture("25", 3), beep(3), codec));
        encoded(film, 3, 25);
    }

    @ParameterizedTest
    @CsvSource({"mp4", "matroska"})
    void aTelephonesUnsteadyFramesComeSteadily(String container) {
        Path film = made("trembling." + container, TREMBLING, 3, FINE + " -f " + container);
        encoded(film, 3, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 24000/1001",
        "30000/1001, 30000/1001",
        "60000/1001, 60000/1001",
        "120, 60",
        "16, 20",
        "1, 5",
    })
    void everyRateBecomesAUsualOne(String rate, String usual) {
        String[] fraction = (usual + "/1").split("/", -1);
        double wanted = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
        String name = "rate-%s.mp4".formatted(rate.replace('/', '-'));
        encoded(made(name, picture(rate, 3) + "[v]", 3, "-f mp4"), 3, wanted);
    }

    /** FLV says but how long the file is: as long as its sound. */
    @ParameterizedTest
    @CsvSource({"mp4, 2, 3.5", "mp4, 3.5, 2", "flv, 2, 3.5", "flv, 3, 15"})
    void soundIsAsLongAsThePictureWhicheverOfThemEndsFirst(String container, double seen, double heard) {
        Path film = made(
                "lengths-%.0f-%.0f.%s".formatted(seen, heard, container),
                picture("25", seen) + "[v]",
                heard,
                "-f " + container);
        encoded(film, seen, 25);
    }

    @ParameterizedTest
    @CsvSource({"matroska", "mpegts", "mp4"})
    void aFileWhoseTimeBeginsLateBeginsAtOnce(String container) {
        Path film = made("late." + container, picture("25", 3) + "[v]", 3, "-output_ts_offset 10 -f " + container);
        encoded(film, 3, 25);
    }

    /** It is as loud as it should be, small enough, and begins and ends with the picture. */
    @ParameterizedTest
    @CsvSource({"0", "10"})
    void soundThatIsTakenAsItIsStaysInTime(int late) {
        String quiet = beep(3).replace("0.5*sin", "0.112*sin") + ",pan=stereo|c0=c0|c1=c0";
        Path film = Programs.make(
                FOLDER.resolve("as-it-is-%d.mp4".formatted(late)),
                words(
                        "-filter_complex %s[v];%s[a] -map [v] -map [a] -c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p"
                                + " -c:a aac -b:a 128k -output_ts_offset %d -f mp4",
                        picture("25", 3), quiet, late));
        String assetId = encoded(film, 3, 25).getId();
        Path sound = FOLDER.resolve(assetId).resolve("std/audio/playlist.m3u8");
        assertThat(new Played(sound).packets()).isEqualTo(Played.packets(film));
    }

    @ParameterizedTest
    @CsvSource({"matroska", "mp4"})
    void aPictureThatBeginsAfterItsSoundStaysWithIt(String container) {
        // Half a second of the picture was cut off, and nothing of the sound.
        String late = picture("25", 3) + ",trim=start=0.48[v]";
        encoded(made("sound-first." + container, late, 3, "-f " + container), 3, 25);
    }

    @ParameterizedTest
    @CsvSource({"matroska", "mp4"})
    void soundThatBeginsAfterItsPictureStaysWithIt(String container) {
        Path film = Programs.make(
                FOLDER.resolve("picture-first." + container),
                words(
                        "-filter_complex %s[v];%s,atrim=start=0.48[a] -map [v] -map [a] %s -f %s",
                        picture("25", 3), beep(3), CODECS, container));
        encoded(film, 3, 25);
    }

    @Test
    void whatAnEditListLeavesOutIsNotSeen() {
        Path whole = Programs.make(
                FOLDER.resolve("whole.mp4"),
                words("-filter_complex color=black:s=320x180:r=25:d=4,"
                        + "drawbox=c=white:t=fill:enable='between(t,1.759,1.959)'[v];"
                        + "aevalsrc='0.5*sin(2000*PI*t)*between(t,1.76,1.96)':s=48000:d=4[a] -map [v] -map [a] "
                        + CODECS
                        + " -g 100 -f mp4"));
        // Copied from within a group of pictures: its beginning is there with times before zero.
        Path cut = Programs.make(FOLDER.resolve("edited.mp4"), words("-ss 0.76 -i %s -c copy -f mp4", whole));
        encoded(cut, 3.24, 25);
    }

    @Test
    void aCoverAndASmallerPictureBesideTheFilmAreNotTakenForIt() {
        Path cover = Programs.make(
                FOLDER.resolve("cover.jpg"), words("-f lavfi -i color=white:s=600x600 -frames:v 1 -strict unofficial"));
        Path film = Programs.make(
                FOLDER.resolve("covered.mp4"),
                words(
                        "-i %s -filter_complex color=gray:s=160x90:r=10:d=2[small];%s[v];%s[a] -map 0 -map [small] -map [v]"
                                + " -map [a] %s -c:v:0 copy -disposition:v:0 attached_pic -disposition:v:1 default"
                                + " -disposition:v:2 default -f mp4",
                        cover, picture("25", 3), beep(3), CODECS));
        Asset asset = encoded(film, 3, 25);
        assertThat(asset.getRenditionsList())
                .extracting(rendition -> rendition.getHeight())
                .containsExactly(120, 180);
    }

    @Test
    void everyLanguageIsHeardInTime() {
        Path film = Programs.make(
                FOLDER.resolve("languages.mkv"),
                words(
                        "-filter_complex %s[v];%s[a];%s,atrim=start=0.6[b];%s[c] -map [v] -map [a] -map [b] -map [c] %s"
                                + " -metadata:s:a:0 language=fre -metadata:s:a:1 language=ger -metadata:s:a:2 language=jpn -f matroska",
                        picture("25", 3), beep(3), beep(3), beep(1.5), CODECS));
        Asset asset = encoded(film, 3, 25);
        assertThat(asset.getAudioList()).extracting(Track::getLanguage).containsExactly("fr", "de", "ja");
    }

    private static final String CODECS = "-c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p -c:a aac -b:a 256k";

    private static String picture(String rate, double seconds) {
        return "color=black:s=320x180:r=%s:d=%s,%s".formatted(rate, seconds, FLASH);
    }

    private static String beep(double seconds) {
        return "aevalsrc='0.5*sin(2000*PI*t)*between(t,1,1.2)':s=48000:d=" + seconds;
    }

    private static Path made(String name, String picture, double heard, String more) {
        return Programs.make(
                FOLDER.resolve(name),
                words("-filter_complex %s;%s[a] -map [v] -map [a] %s %s", picture, beep(heard), CODECS, more));
    }

    private static String[] words(String line, Object... values) {
        return line.formatted(values).split(" ");
    }

    /** @param rate that it must have; 0 for any */
    private Asset encoded(Path film, double seconds, double rate) {
        String assetId = UUID.randomUUID().toString();
        Encoding answer = ask(assetId, wanted(AssetKind.TRAILER, film));
        assertThat(answer.getFailed().getReason()).isEmpty();
        Asset asset = answer.getReady().getAsset();
        Path folder = fetch(assetId);
        List<Path> playlists = new HlsFolder(folder).named("master.m3u8");
        List<Played> pictures = played(playlists, "/std/v\\d+/playlist.m3u8");
        List<Played> sounds = played(playlists, "/std/audio[^/]*/playlist.m3u8");
        List<Double> times = pictures.getFirst().times();
        double frame = steady(times);
        assertThat(pictures).hasSize(2).allSatisfy(one -> {
            assertThat(one.times()).isEqualTo(times);
        });
        double flash = pictures.getFirst().flash();
        assertThat(flash).isEqualTo(pictures.getLast().flash()).isCloseTo(1, within(frame + PRIMING));
        assertThat(times.size() * frame).isCloseTo(seconds, within(frame + 0.001));
        assertThat(asset.getDurationMs() / 1000.0).isCloseTo(times.size() * frame, within(0.002));
        if (rate > 0) {
            assertThat(1 / frame).isCloseTo(rate, within(0.01));
        }
        assertThat(sounds).hasSameSizeAs(asset.getAudioList()).allSatisfy(one -> {
            assertThat(one.beep()).as("beep of %s", one).isCloseTo(flash, within(Math.max(frame, PRIMING)));
            assertThat(one.heard()).as("length of %s", one).isCloseTo(seconds, within(frame + 0.03));
        });
        return asset;
    }

    private static List<Played> played(List<Path> playlists, String pattern) {
        return playlists.stream()
                .filter(one -> one.toString().matches(".*" + pattern))
                .distinct()
                .map(Played::new)
                .toList();
    }

    /** Seconds between two frames, the same for all, from zero on. */
    private static double steady(List<Double> times) {
        double frame = times.getLast() / (times.size() - 1);
        for (int i = 0; i < times.size(); i++) {
            assertThat(times.get(i)).as("frame %d", i).isCloseTo(i * frame, within(0.0001));
        }
        return frame;
    }
}
