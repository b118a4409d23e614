package dev.matinee.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Two encoders as processes of their own, of which the one that works is killed, without a chance to say so. */
class KilledWorkersIT {
    @TempDir
    Path folder;

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Process> encoders = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process encoder : encoders) {
            // One that ends by itself says so, and nobody waits for it afterwards.
            encoder.destroy();
            if (!encoder.waitFor(30, TimeUnit.SECONDS)) {
                encoder.destroyForcibly();
            }
        }
    }

    @Test
    void whatADeadOneDidIsDoneByAnother() throws IOException {
        TestStores.kafka().into((name, value) -> settings.put(name, String.valueOf(value.get())));
        TestStores.s3().into((name, value) -> settings.put(name, String.valueOf(value.get())));
        TestTokens.into((name, value) -> settings.put(name, String.valueOf(value.get())));
        Process first = start("first");
        Process second = start("second");
        Path film = Programs.make(
                folder.resolve("film.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=960x540:r=25:d=60",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-f",
                "mp4");
        String assetId = UUID.randomUUID().toString();

        try (S3Client s3 = s3();
                KafkaConsumer<String, byte[]> consumer = consumer();
                KafkaProducer<String, byte[]> producer = producer()) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !partitions(consumer).isEmpty());
            consumer.assign(partitions(consumer));
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            String key = "masters/test/" + assetId;
            s3.putObject(put -> put.bucket("matinee-masters").key(key), film);
            producer.send(new ProducerRecord<>(Topics.ENCODING, assetId, asked(assetId, key)));

            Process killed = whicheverMakesAChunk(first, second);
            killed.destroyForcibly();

            Encoding answer = answer(consumer, assetId);
            assertThat(answer.getFailed().getReason()).isEmpty();
            assertThat(answer.getReady().getAsset().getDurationMs()).isCloseTo(60_000, within(1L));
            assertThat(keys(s3, "matinee-media", "media/test/" + assetId + "/std/v540/"))
                    .hasSize(10 + 3)
                    .contains("media/test/" + assetId + "/std/v540/seg-00010.m4s");
            await().untilAsserted(() -> assertThat(keys(s3, "matinee-masters", "work/" + assetId + "/"))
                    .isEmpty());
            assertThat(killed.isAlive()).isFalse();
        }
    }

    /** The one in whose folder a rendition grows. */
    private Process whicheverMakesAChunk(Process first, Process second) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> makesAChunk("first") ? first : makesAChunk("second") ? second : null,
                        found -> found != null);
    }

    private boolean makesAChunk(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Files.createDirectories(folder.resolve(name)))) {
            return files.anyMatch(file -> file.endsWith("v540.mp4"));
        }
    }

    private Process start(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                "target/encoder.jar",
                "--eureka.client.enabled=false",
                "--spring.cloud.config.enabled=false",
                "--server.port=0",
                "--management.server.port=0",
                "--server.address=127.0.0.1",
                "--matinee.ffmpeg=" + Programs.ffmpeg(),
                "--matinee.ffprobe=" + Programs.ffprobe(),
                "--matinee.encoder.chunk=12s",
                "--matinee.encoder.threads=1",
                "--matinee.encoder.work=" + folder.resolve(name)));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        Process encoder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        encoders.add(encoder);
        return encoder;
    }

    private static byte[] asked(String assetId, String key) {
        return Encoding.newBuilder()
                .setId(assetId)
                .setAssetId(assetId)
                .setTitleId("test")
                .setRequested(EncodingRequested.newBuilder()
                        .setKind(AssetKind.TRAILER)
                        .setMasterKey(key)
                        .setLadder("demo"))
                .build()
                .toByteArray();
    }

    private static Encoding answer(KafkaConsumer<String, byte[]> consumer, String assetId) {
        return await().atMost(Duration.ofMinutes(5)).until(() -> heard(consumer, assetId), found -> found != null);
    }

    private static @org.jspecify.annotations.Nullable Encoding heard(
            KafkaConsumer<String, byte[]> consumer, String assetId) throws IOException {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
            Encoding said = Encoding.parseFrom(record.value());
            if (said.getAssetId().equals(assetId) && (said.hasReady() || said.hasFailed())) {
                return said;
            }
        }
        return null;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<PartitionInfo> found = consumer.listTopics().getOrDefault(Topics.ENCODING, List.of());
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<String> keys(S3Client s3, String bucket, String prefix) {
        return s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", settings.get("spring.kafka.bootstrap-servers")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.get("spring.kafka.bootstrap-servers")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private S3Client s3() {
        return S3Client.builder()
                .endpointOverride(java.net.URI.create(settings.get("matinee.s3.endpoint")))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(ApacheHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.get("matinee.s3.access-key-id"), settings.get("matinee.s3.secret-access-key"))))
                .build();
    }
}
