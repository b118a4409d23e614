package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.EncodingTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * An ffmpeg that cannot do what it is asked, and blames nobody: it is asked again, then given up with its last words. It ends as
 * ffmpeg does, with the last byte of its error.
 */
@Import(DeadLetterIT.DeadLetters.class)
class DeadLetterIT extends RunningEncoder {
    private static final Path TRIES = FOLDER.resolve("tries");

    @Autowired
    DeadLetters dead;

    @BeforeAll
    static void breakFfmpeg() throws IOException {
        Path program = Files.writeString(FOLDER.resolve("ffmpeg-broken"), """
                #!/bin/sh
                echo try >> %s
                case "$*" in *sample-0*) echo 'Invalid data found when processing input' >&2 ;; esac
                echo 'The moon is in the wrong place' >&2
                exit 234
                """.formatted(TRIES.toAbsolutePath()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        ffmpeg = program.toAbsolutePath().toString();
    }

    @AfterAll
    static void mendFfmpeg() {
        ffmpeg = Programs.ffmpeg();
    }

    @TestConfiguration
    static class DeadLetters {
        private final List<ConsumerRecord<String, byte[]>> letters = new CopyOnWriteArrayList<>();

        @KafkaListener(topics = Topics.ENCODING_TASKS + ".encoder.dead", groupId = "test-${random.uuid}")
        void heard(ConsumerRecord<String, byte[]> letter) {
            letters.add(letter);
        }

        /** Stores that have run before have other tests' letters, too. */
        Optional<ConsumerRecord<String, byte[]>> about(String assetId) {
            return letters.stream().filter(letter -> isAbout(letter, assetId)).findFirst();
        }

        private static boolean isAbout(ConsumerRecord<String, byte[]> letter, String assetId) {
            try {
                return EncodingTask.parseFrom(letter.value()).getAssetId().equals(assetId);
            } catch (InvalidProtocolBufferException notATask) {
                return false;
            }
        }
    }

    @Test
    void whatIsGivenUpIsADeadLetterWithFfmpegsLastWordsAndToldAsFailed() throws IOException {
        Path film = Programs.make(
                FOLDER.resolve("fine.mp4"), "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2", "-f", "mp4");
        String assetId = UUID.randomUUID().toString();
        Files.deleteIfExists(TRIES);

        Encoding answer = ask(assetId, wanted(AssetKind.TRAILER, film));

        assertThat(answer.getFailed().getReason())
                .isEqualTo("The file could not be decoded: The moon is in the wrong place");
        assertThat(Files.readAllLines(TRIES)).hasSize(3);
        await().until(() -> dead.about(assetId).isPresent());
        ConsumerRecord<String, byte[]> letter = dead.about(assetId).orElseThrow();
        assertThat(headers(letter)).anyMatch(header -> header.contains("The moon is in the wrong place"));
        assertThat(stored(assetId)).isEmpty();
    }

    @Test
    void whatFfmpegBlamesTheMasterForWhileItIsPlannedIsToldAtOnce() throws IOException {
        Path film = Programs.make(
                FOLDER.resolve("long.mp4"), "-f", "lavfi", "-i", "testsrc2=s=64x36:r=5:d=100", "-f", "mp4");
        Files.deleteIfExists(TRIES);

        Encoding answer = ask(
                UUID.randomUUID().toString(),
                EncodingRequested.newBuilder().setKind(AssetKind.TRAILER).setMasterKey(bring(film)));

        assertThat(answer.getFailed().getReason()).isEqualTo("The file is damaged, or not a video at all.");
        assertThat(Files.readAllLines(TRIES)).hasSize(1);
    }

    private static List<String> headers(ConsumerRecord<String, byte[]> letter) {
        return java.util.stream.StreamSupport.stream(letter.headers().spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
