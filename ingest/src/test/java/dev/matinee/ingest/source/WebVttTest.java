package dev.matinee.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebVttTest {
    @TempDir
    Path folder;

    @Test
    void subrip_becomes_webvtt() throws IOException {
        String srt =
                "\uFEFF1\r\n00:00:01,000 --> 00:00:02,5  X1:10 X2:20\r\n{\\an8}<i>Where</i> <font color=\"red\">&</font>\r\nwhen?\r\n\r\n\r\n"
                        + "2\r\n0:01:02,003 --> 0:01:03,004\r\n- 1 < 2\r\n";
        assertThat(of(srt.getBytes(StandardCharsets.UTF_8))).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:02.500
                <i>Where</i> &amp;
                when?

                00:01:02.003 --> 00:01:03.004
                - 1 &lt; 2

                """);
    }

    @Test
    void older_letters_are_read_too() throws IOException {
        String srt = "1\n00:00:01,000 --> 00:00:02,000\nÀ bientôt !\n";
        assertThat(of(srt.getBytes(Charset.forName("windows-1252")))).contains("À bientôt !");
        assertThat(of(srt.getBytes(StandardCharsets.UTF_16))).contains("À bientôt !");
    }

    @Test
    void webvtt_stays_as_it_is() throws IOException {
        String vtt = "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\n<v Ann>Hello\n";
        assertThat(of(vtt.getBytes(StandardCharsets.UTF_8))).isEqualTo(vtt);
    }

    @Test
    void a_file_without_cues_is_refused() {
        assertThatThrownBy(() -> of("[Script Info]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("film.srt has no cues of SubRip or WebVTT");
    }

    private String of(byte[] content) throws IOException {
        return WebVtt.of(Files.write(folder.resolve("film.srt"), content));
    }
}
