package dev.matinee.playback.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaylistTest {
    private static final String MANIFESTS = "/api/playback/manifests/t/a/";
    private static final String MEDIA = "/media/t/a/";

    private static String signed(String text, String file) {
        return Playlist.parse(text, file).signed(MANIFESTS, MEDIA, "P=1", "");
    }

    @Test
    void playlists_that_it_names_are_asked_for_under_the_same_roof() {
        assertThat(signed("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en",URI="std/audio/playlist.m3u8"
                        #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="std/v270/iframe.m3u8",CODECS="avc1"

                        #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
                        std/v270/playlist.m3u8
                        """, "master.m3u8")).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en",URI="/api/playback/manifests/t/a/std/audio/playlist.m3u8?P=1"
                        #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="/api/playback/manifests/t/a/std/v270/iframe.m3u8?P=1",CODECS="avc1"

                        #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
                        /api/playback/manifests/t/a/std/v270/playlist.m3u8?P=1
                        """);
    }

    @Test
    void segments_and_their_beginnings_come_from_the_cdn() {
        assertThat(signed("""
                        #EXTM3U
                        #EXT-X-MAP:URI="init.mp4"
                        #EXTINF:6.0,
                        seg-00001.m4s
                        #EXTINF:6.0,
                        ../shared/seg-00002.m4s
                        #EXT-X-ENDLIST
                        """, "std/v270/playlist.m3u8")).isEqualTo("""
                        #EXTM3U
                        #EXT-X-MAP:URI="/media/t/a/std/v270/init.mp4?P=1"
                        #EXTINF:6.0,
                        /media/t/a/std/v270/seg-00001.m4s?P=1
                        #EXTINF:6.0,
                        /media/t/a/std/shared/seg-00002.m4s?P=1
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void what_is_asked_of_us_says_whose_playback_it_is() {
        var playlist = Playlist.parse("""
                        #EXTM3U
                        #EXT-X-KEY:METHOD=SAMPLE-AES,URI="/api/playback/keys/t/a/k1",KEYFORMAT="identity"
                        seg-00001.m4s
                        other.m3u8
                        """, "std/v270/playlist.m3u8");
        assertThat(playlist.signed(MANIFESTS, MEDIA, "P=1", "s1")).isEqualTo("""
                        #EXTM3U
                        #EXT-X-KEY:METHOD=SAMPLE-AES,URI="/api/playback/keys/t/a/k1?P=1&session=s1",KEYFORMAT="identity"
                        /media/t/a/std/v270/seg-00001.m4s?P=1
                        /api/playback/manifests/t/a/std/v270/other.m3u8?P=1&session=s1
                        """);
    }

    @Test
    void what_is_not_the_assets_own_is_not_signed() {
        String text = """
                #EXTM3U
                #EXT-X-KEY:METHOD=SAMPLE-AES,URI="skd://key"
                #EXT-X-SESSION-DATA:DATA-ID="x",URI="data:text/plain,hello"
                https://elsewhere.example/seg.m4s
                //elsewhere.example/seg.m4s
                /media/another/asset/seg.m4s
                ../../../another/asset/seg.m4s
                """;
        assertThat(signed(text, "std/v270/playlist.m3u8")).isEqualTo(text);
    }

    @Test
    void thumbnails_keep_the_part_of_the_picture_that_they_point_to() {
        assertThat(signed("""
                        WEBVTT

                        00:00.000 --> 00:10.000
                        sprite-001.jpg#xywh=0,0,160,90
                        """, "std/thumbnails/thumbnails.vtt")).isEqualTo("""
                        WEBVTT

                        00:00.000 --> 00:10.000
                        /media/t/a/std/thumbnails/sprite-001.jpg?P=1#xywh=0,0,160,90
                        """);
    }
}
