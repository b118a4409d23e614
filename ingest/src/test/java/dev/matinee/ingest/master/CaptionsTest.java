package dev.matinee.ingest.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsTest {
    @Test
    void subtitles_say_what_plays_and_when() {
        assertThat(Captions.webVtt("en", "The General", "Two loves.", 8)).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:04.500
                The General — 00:01
                Two loves.

                00:00:05.000 --> 00:00:07.500
                The General — 00:05
                """);
        assertThat(Captions.webVtt("fr", "The General", "", 8)).contains("The General — à 00:05");
    }

    @Test
    void a_score_is_its_keys_own_and_always_the_same(@TempDir Path folder) throws IOException {
        byte[] first = score(folder, "one");
        assertThat(first).hasSize(44 + 2 * 48_000 * 4);
        assertThat(score(folder, "one")).isEqualTo(first);
        assertThat(score(folder, "two")).isNotEqualTo(first);
    }

    private static byte[] score(Path folder, String key) throws IOException {
        Score.write(folder.resolve("score.wav"), key, 2);
        return Files.readAllBytes(folder.resolve("score.wav"));
    }
}
