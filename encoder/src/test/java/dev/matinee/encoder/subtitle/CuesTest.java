package dev.matinee.encoder.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
    @Test
    void subRipBecomesWebVtt() {
        List<Cue> cues = Cues.parse(
                "\uFEFF2\r\n00:01:02,5 --> 00:01:04,000\r\n<font color=\"red\">Q & A</font> <i>{\\an8}why?</i> a < b\r\n\r\n"
                        + "1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\nTwo\r\n\r\n3\r\n00:00:09,000 --> 00:00:08,000\r\nNever\r\n");
        assertThat(cues)
                .containsExactly(
                        new Cue(1000, 2000, "", "One\nTwo"),
                        new Cue(62_500, 64_000, "", "Q &amp; A <i>why?</i> a &lt; b"));
    }

    @Test
    void webVttKeepsItsSettingsAndMarks() {
        List<Cue> cues = Cues.parse("WEBVTT\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nintro\n"
                + "00:01.000 --> 01:00:02.000 line:0 align:start\n<v Ann>Hello</v>\n");
        assertThat(cues).containsExactly(new Cue(1000, 3_602_000, "line:0 align:start", "<v Ann>Hello</v>"));
    }

    @Test
    void oldFilesAreReadInTheirEncoding() {
        assertThat(Cues.decode("fiancée".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("fiancée");
        assertThat(Cues.decode("fiancée".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("fiancée");
    }

    @Test
    void aCueAcrossACutStandsInBothSegments() {
        List<SubtitleTrack.Segment> segments = SubtitleTrack.cut(
                List.of(new Cue(59_000, 61_000, "", "Across"), new Cue(70_000, 71_000, "", "Later")), 90);
        assertThat(segments).extracting(SubtitleTrack.Segment::seconds).containsExactly(60.0, 30.0);
        assertThat(segments.getFirst().webVtt())
                .contains("00:00:59.000 --> 00:01:01.000\nAcross")
                .doesNotContain("Later");
        assertThat(segments.getLast().webVtt()).contains("00:00:59.000 --> 00:01:01.000\nAcross", "Later");
    }
}
