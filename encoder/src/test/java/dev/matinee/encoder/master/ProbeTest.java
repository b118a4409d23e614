package dev.matinee.encoder.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
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
                {"index":4,"codec_type":"subtitle","codec_name":"subrip","tags":{"language":"eng"},"disposition":{"forced":1}}
                """);
        assertThat(master.picture())
                .isEqualTo(new Master.Picture(
                        0, 1024, 576, new FrameRate(25, 1), true, new Colours("smpte170m", "smpte170m", "smpte170m")));
        assertThat(master.duration()).hasMillis(60_500);
        assertThat(master.sounds())
                .containsExactly(
                        new Master.Sound(1, "de", "German", false, 2, false),
                        new Master.Sound(2, "und", "Told", true, 0, false));
        assertThat(master.texts()).containsExactly(new Master.Text(4, "en", "English", false, true));
    }

    @Test
    void aTelephonesPictureIsTurnedUpright() {
        Master master = read("""
                {"index":0,"codec_type":"video","width":1920,"height":1080,"avg_frame_rate":"120/1","duration":"9",
                 "color_transfer":"arib-std-b67","side_data_list":[{"rotation":-90}]}
                """);
        assertThat(master.picture())
                .isEqualTo(new Master.Picture(
                        0, 1080, 1920, new FrameRate(60, 1), false, new Colours("bt2020nc", "bt2020", "arib-std-b67")));
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
