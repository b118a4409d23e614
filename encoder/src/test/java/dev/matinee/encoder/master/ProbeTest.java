package dev.matinee.encoder.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    private static final Path FILE = Path.of("master");

    @Test
    void aTelevisionRecordingIsSeenAsItIsMeant() {
        Master master = read("""
                {"index":0,"codec_type":"video","width":720,"height":576,"sample_aspect_ratio":"64:45","field_order":"tt",
                 "avg_frame_rate":"25/1","duration":"60.5"},
                {"index":1,"codec_type":"audio","codec_name":"mp2","channels":2,"tags":{"language":"ger"}},
                {"index":2,"codec_type":"audio","codec_name":"ac3","disposition":{"visual_impaired":1},"tags":{"title":"Told"}},
                {"index":3,"codec_type":"subtitle","codec_name":"dvb_subtitle"},
                {"index":4,"codec_type":"subtitle","codec_name":"subrip","tags":{"language":"eng"},"disposition":{"forced":1}},
                {"index":5,"codec_type":"subtitle","codec_name":"ass","tags":{"language":"eng"},"disposition":{"hearing_impaired":1}},
                {"index":6,"codec_type":"subtitle","codec_name":"ass","tags":{"language":"eng"}},
                {"index":7,"codec_type":"audio","codec_name":"ac3","disposition":{"visual_impaired":1},"tags":{"language":"ger"}}
                """);
        assertThat(master.picture())
                .isEqualTo(new Master.Picture(
                        0,
                        1024,
                        576,
                        new FrameRate(25, 1),
                        true,
                        new Colours("smpte170m", "smpte170m", "smpte170m"),
                        Duration.ZERO));
        assertThat(master.duration()).hasMillis(60_500);
        assertThat(master.sounds())
                .containsExactly(
                        new Master.Sound(1, "de", "German", false, 2, false),
                        new Master.Sound(2, "und", "Told", true, 0, false),
                        new Master.Sound(7, "de", "German (audio description)", true, 0, false));
        assertThat(master.unreadable()).containsExactly("Subtitles");
        assertThat(master.texts())
                .containsExactly(
                        new Master.Text(4, "en", "English (forced)", false, true),
                        new Master.Text(5, "en", "English (SDH)", true, false),
                        new Master.Text(6, "en", "English", false, false));
    }

    @Test
    void aTelephonesPictureIsTurnedUpright() {
        Master master = read("""
                {"index":0,"codec_type":"video","width":1920,"height":1080,"avg_frame_rate":"120/1","duration":"9",
                 "color_transfer":"arib-std-b67","side_data_list":[{"rotation":-90}]}
                """);
        assertThat(master.picture())
                .isEqualTo(new Master.Picture(
                        0,
                        1080,
                        1920,
                        new FrameRate(60, 1),
                        false,
                        new Colours("bt2020nc", "bt2020", "arib-std-b67"),
                        Duration.ZERO));
    }

    @Test
    void anAlbumsCoverIsNoFilm() {
        assertThatExceptionOfType(MasterRefused.class)
                .isThrownBy(() -> read("""
                        {"codec_type":"audio"},{"codec_type":"video","width":600,"height":600,"disposition":{"attached_pic":1}}
                        """))
                .withMessage("The master has sound, but no picture.");
    }

    @Test
    void aGiantPictureIsRefused() {
        assertThatExceptionOfType(MasterRefused.class)
                .isThrownBy(
                        () -> read("{\"codec_type\":\"video\",\"width\":16384,\"height\":16384,\"duration\":\"5\"}"))
                .withMessage("The picture is 16384×16384: sides of 32 to 8192 pixels are taken.");
    }

    @Test
    void aPictureOfOnePixelInHundredIsRefusedForWhatItWouldBe() {
        assertThatExceptionOfType(MasterRefused.class)
                .isThrownBy(
                        () -> read(
                                "{\"codec_type\":\"video\",\"width\":640,\"height\":360,\"sample_aspect_ratio\":\"1:100\",\"duration\":\"5\"}"))
                .withMessage("The picture is 6×360: sides of 32 to 8192 pixels are taken.");
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 5", "10, 0, 10.0"})
    void whatOnlyDolbysOwnDecodersShowInItsColoursIsRefused(int profile, int others, String said) {
        assertThatExceptionOfType(MasterRefused.class)
                .isThrownBy(() -> read(dolby(profile, others)))
                .withMessageStartingWith("The picture is in Dolby Vision's profile " + said + ", ");
    }

    @ParameterizedTest
    @CsvSource({"7, 6", "8, 1", "8, 4", "10, 1", "10, 4"})
    void dolbysPicturesThatOthersShowAreTaken(int profile, int others) {
        assertThat(read(dolby(profile, others)).picture().width()).isEqualTo(1920);
    }

    private static String dolby(int profile, int others) {
        return """
                {"codec_type":"video","width":1920,"height":1080,"duration":"5",
                 "side_data_list":[{"dv_profile":%d,"dv_bl_signal_compatibility_id":%d}]}
                """.formatted(profile, others);
    }

    @ParameterizedTest
    @CsvSource({"avi, 2, 80", "avi, 0, 0", "'mov,mp4', 2, 0"})
    void whereOnlyDecodingHasItsTimePicturesAreShownEarlier(String container, int reordered, long millis) {
        Master master = Probe.read(FILE, """
                {"streams":[{"codec_type":"video","width":640,"height":360,"avg_frame_rate":"25/1","has_b_frames":%d}],
                 "format":{"format_name":"%s","duration":"12"}}
                """.formatted(reordered, container));
        assertThat(master.picture().late()).hasMillis(millis);
    }

    @Test
    void itIsKnownWhoSaysHowLongTheFilmIs() {
        String picture = "{\"codec_type\":\"video\",\"width\":640,\"height\":360%s}";
        assertThat(read(picture.formatted(",\"duration\":\"5\"")).saysDuration())
                .isTrue();
        assertThat(read(picture.formatted("")).saysDuration()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9000, true", "9030, true", "7500, false"})
    void soundThatGoesWithAnotherEndIsNotCopied(long millis, boolean copied) {
        Master said = read("""
                {"index":0,"codec_type":"video","width":640,"height":360},
                {"index":1,"codec_type":"audio","codec_name":"aac","profile":"LC","sample_rate":"48000","channels":2,
                 "bit_rate":"128000","duration":"9"}
                """);
        Master measured = said.lasting(Duration.ofMillis(millis));
        assertThat(measured.duration()).hasMillis(millis);
        assertThat(measured.sounds()).isEqualTo(List.of(new Master.Sound(1, "und", "Original", false, 2, copied)));
    }

    @Test
    void ofSeveralPicturesTheLargestOfThoseMeantToBeSeenIsTheFilm() {
        Master master = read("""
                {"index":0,"codec_type":"video","width":160,"height":90,"duration":"9","disposition":{"default":1}},
                {"index":1,"codec_type":"video","width":640,"height":360,"duration":"9","disposition":{"default":1}},
                {"index":2,"codec_type":"video","width":1920,"height":1080,"duration":"9","disposition":{"default":0}}
                """);
        assertThat(master.picture().stream()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'mov,mp4',       1.0, '\"start_time\":\"1.5\",\"duration\":\"8\"',          8500",
        "'mov,mp4',       0.0, '\"start_time\":\"-0.5\",\"duration\":\"8\"',         8000",
        "'matroska,webm', 1.0, '\"tags\":{\"DURATION\":\"00:00:09.500000000\"}', 8500",
        "'matroska,webm', 1.0, '\"start_time\":\"1.5\"',                           11000",
        "'mpegts',        1.4, '\"start_time\":\"1.4\"',                           12000",
    })
    void aFilmLastsFromTheBeginningOfTheFileToTheEndOfItsPicture(
            String container, String start, String video, long millis) {
        Master master = Probe.read(FILE, """
                {"streams":[{"codec_type":"video","width":640,"height":360,%s}],
                 "format":{"format_name":"%s","start_time":"%s","duration":"12"}}
                """.formatted(video, container, start));
        assertThat(master.duration()).hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({
        // matrix, primaries, transfer, lines: what is meant
        "bt709,     bt709,     bt709,        1080, bt709 bt709 bt709",
        "'',        '',        '',           1080, bt709 bt709 bt709",
        "'',        '',        '',           576,  smpte170m smpte170m smpte170m",
        "bt470bg,   bt470bg,   '',           576,  bt470bg bt470bg smpte170m",
        "reserved,  unknown,   smpte2084,    576,  bt2020nc bt2020 smpte2084",
        "bt2020nc,  '',        '',           2160, bt2020nc bt2020 bt2020-10",
        "'',        smpte432,  '',           1080, bt709 smpte432 bt709",
        "gbr,       '',        iec61966-2-1, 360,  gbr bt709 iec61966-2-1",
    })
    void coloursThatAreNotSaidAreThoseThatGoWithTheRest(
            String matrix, String primaries, String transfer, int lines, String meant) {
        Colours colours = Colours.of(matrix, primaries, transfer, matrix.equals("gbr"), lines);
        assertThat(colours.matrix() + " " + colours.primaries() + " " + colours.transfer())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"7200, 7191", "60, 58.1", "100, 97.1", "0, 0", "5, 5.1"})
    void aLittleMayBeMissing(double said, double end) {
        assertThatCode(() -> CutShort.refuse(said, end)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"7200, 7189", "60, 57.9", "100, 96.9", "1000, 0"})
    void moreMayNot(double said, double end) {
        assertThatExceptionOfType(MasterRefused.class).isThrownBy(() -> CutShort.refuse(said, end));
    }

    @ParameterizedTest
    @CsvSource({"7200, 6990", "60, 58.1", "1000, 971", "0, 0"})
    void ofAWholeFileMoreMayBeMissing(double said, double end) {
        assertThatCode(() -> CutShort.refuseWhole(said, end)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"7200, 6980", "60, 57.9", "1000, 0"})
    void butNotAnyAmount(double said, double end) {
        assertThatExceptionOfType(MasterRefused.class).isThrownBy(() -> CutShort.refuseWhole(said, end));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24, 24.000",
        "23.976, 23.976, 23.976",
        "23.98, 0, 23.976",
        "29.97, 59.94, 29.970",
        "12.5, 12.5, 15.000",
        "120, 120, 60.000",
        "36, 120, 60.000",
        "27.3, 30, 30.000",
        "23.9, 120, 24.000",
        "24.9, 50, 25.000",
        "36, 90000, 48.000",
        "0, 0, 25.000"
    })
    void framesComeAtTheNextUsualRate(double average, double finest, String rate) {
        assertThat(FrameRate.usualFor(average, finest).decimal()).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "[mov @ 0x55] moov atom not found, The file is cut short: the index that belongs to its end is missing.",
        "/tmp/x/master: Invalid data found when processing input, 'The file is damaged, or not a video at all.'",
        "[h264 @ 0x55] no frame!, The file could not be decoded: [h264 ] no frame!",
        "'', The file could not be decoded."
    })
    void whatFfmpegSaysIsPutPlainly(String said, String meant) {
        assertThat(PlainWords.of(said)).isEqualTo(meant);
    }

    private static Master read(String streams) {
        return Probe.read(
                FILE,
                "{\"streams\":[%s],\"format\":{\"format_name\":\"mov,mp4\",\"duration\":\"9\"}}".formatted(streams));
    }
}
