package dev.matinee.encoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.Segment;
import dev.matinee.encoder.hls.MasterPlaylist.Bitrate;
import dev.matinee.encoder.master.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistTest {
    private static final FrameRate RATE = new FrameRate(24, 1);
    private static final List<Segment> SEGMENTS = List.of(
            new Segment(List.of(new Fragment(800, 1000, 600, 0, 0, 2), new Fragment(1800, 500, 300, 2, 2, 2))),
            new Segment(List.of(new Fragment(2300, 100, 90, 4, 4, 0.5))));

    @Test
    void aRenditionListsItsSegmentsAndKeyframes() {
        assertThat(RenditionPlaylists.of(SEGMENTS).text()).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-TARGETDURATION:4
                        #EXT-X-MEDIA-SEQUENCE:1
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MAP:URI="init.mp4"
                        #EXTINF:4.00000,
                        seg-00001.m4s
                        #EXTINF:0.50000,
                        seg-00002.m4s
                        #EXT-X-ENDLIST
                        """);
        assertThat(RenditionPlaylists.keyframes(SEGMENTS).text())
                .contains("#EXT-X-I-FRAMES-ONLY", "#EXT-X-BYTERANGE:300@1000\nseg-00001.m4s");
    }

    @Test
    void whatIsEncryptedNamesItsKeyBeforeItsSegments() {
        var key = new MediaPlaylist.Key("/api/playback/keys/t/a/k", "00ff");
        assertThat(RenditionPlaylists.of(SEGMENTS).encryptedWith(key).text()).contains("""
                        #EXT-X-MAP:URI="init.mp4"
                        #EXT-X-KEY:METHOD=SAMPLE-AES,URI="/api/playback/keys/t/a/k",IV=0x00ff,KEYFORMAT="identity",KEYFORMATVERSIONS="1"
                        #EXTINF:4.00000,
                        """);
    }

    @Test
    void thePeakIsMeasuredOverWholeSegments() {
        Bitrate bitrate = RenditionPlaylists.bitrate(SEGMENTS);
        assertThat(bitrate.peak()).isEqualTo(1500 * 8 / 4);
        assertThat(bitrate.average()).isEqualTo((long) Math.ceil(1600 * 8 / 4.5));
    }

    @Test
    void theStandardPlaylistNamesNothingHigh() {
        MasterPlaylist master = new MasterPlaylist(
                List.of(video("std/v540", 540), video("high/v1080", 1080)),
                List.of(new MasterPlaylist.Audio(
                        "std/audio", "en", "Eng\"lish", false, 2, new Bitrate(96_000, 90_000))),
                List.of(),
                List.of(),
                List.of(new MasterPlaylist.Subtitles("std/sub-fr", "fr", "Français", false, false)));

        assertThat(master.text())
                .contains(
                        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"Eng'lish\",LANGUAGE=\"en\",DEFAULT=YES,"
                                + "AUTOSELECT=YES,CHANNELS=\"2\",URI=\"std/audio/playlist.m3u8\"",
                        "#EXT-X-STREAM-INF:BANDWIDTH=1096000,AVERAGE-BANDWIDTH=590000,CODECS=\"avc1.640028,mp4a.40.2\","
                                + "RESOLUTION=960x540,FRAME-RATE=24.000,AUDIO=\"audio\",SUBTITLES=\"subtitles\","
                                + "CLOSED-CAPTIONS=NONE\nstd/v540/playlist.m3u8",
                        "URI=\"high/v1080/iframe.m3u8\"");
        assertThat(master.standardOnly().text())
                .doesNotContain("high", "std/")
                .contains("\nv540/playlist.m3u8", "URI=\"audio/playlist.m3u8\"", "URI=\"sub-fr/playlist.m3u8\"");
    }

    private static MasterPlaylist.Video video(String folder, int height) {
        return new MasterPlaylist.Video(
                folder,
                height * 16 / 9,
                height,
                RATE,
                false,
                "avc1.640028",
                new Bitrate(1_000_000, 500_000),
                new Bitrate(90_000, 80_000));
    }
}
