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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Encoders as processes of their own, of which the one that works is killed, without a chance to say so. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledWorkersIT {
    private static final int SECONDS = 13;
    private static final int RATE = 25;

    @TempDir
    static Path folder;

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Deque<Worker> workers = new ArrayDeque<>();
    private Moment moment;
    private Path film;

    @BeforeAll
    void begin() throws IOException {
        TestStores.kafka().into((name, value) -> settings.put(name, String.valueOf(value.get())));
        TestStores.s3().into((name, value) -> settings.put(name, String.valueOf(value.get())));
        TestTokens.into((name, value) -> settings.put(name, String.valueOf(value.get())));
        moment = new Moment(folder);
        workers.add(new Worker(settings, folder, moment));
        workers.add(new Worker(settings, folder, moment));
        film = Programs.make(
                folder.resolve("film.mp4"),
                ("-f lavfi -i testsrc2=s=320x180:r=%1$d:d=%2$d -f lavfi -i sine=d=%2$d -c:v libx264 -preset ultrafast"
                                + " -c:a aac -f mp4")
                        .formatted(RATE, SECONDS)
                        .split(" "));
    }

    @AfterAll
    void end() throws IOException {
        for (Worker worker : workers) {
            worker.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "while it plans, sample-0.mp4",
        "while it makes the sound, a1-128k.mp4",
        "while it makes a part of the picture, v180.mp4",
        "while it stores a part, /std/v180/seg-00003.m4s",
        "when all is there and nothing says so, /asset.json",
    })
    void whatADeadOneDidIsDoneByAnother(String when, String words) throws IOException {
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
            moment.next(words);
            producer.send(new ProducerRecord<>(Topics.ENCODING, assetId, asked(assetId, key)));

            anotherInPlaceOfWhoeverIsKilled();

            Encoding answer = answer(consumer, assetId);
            assertThat(answer.getFailed().getReason()).as(when).isEmpty();
            assertThat(answer.getReady().getAsset().getDurationMs()).isCloseTo(SECONDS * 1000, within(1L));
            isWhole(fetch(s3, assetId));
            await().untilAsserted(() -> assertThat(keys(s3, "matinee-masters", "work/" + assetId + "/"))
                    .isEmpty());
        }
    }

    /** For the next test: meanwhile the one that is left goes on. */
    private void anotherInPlaceOfWhoeverIsKilled() throws IOException {
        Worker killed = await().atMost(Duration.ofMinutes(2))
                .until(() -> workers.stream().filter(one -> !one.isAlive()).findAny(), Optional::isPresent)
                .orElseThrow();
        assertThat(moment.hasStruck()).isTrue();
        workers.remove(killed);
        killed.close();
        workers.add(new Worker(settings, folder, moment));
    }

    /** All that its playlists name is there, and each of its frames is seen, and its sound heard. */
    private static void isWhole(Path asset) throws IOException {
        HlsFolder hls = new HlsFolder(asset);
        List<Path> playlists = hls.named("master.m3u8");
        assertThat(playlists).hasSizeGreaterThan(4);
        for (Path playlist : playlists) {
            assertThat(hls.parts(playlist).stream()
                            .mapToDouble(HlsFolder.Part::seconds)
                            .sum())
                    .as("length of %s", playlist)
                    .isCloseTo(SECONDS, within(0.1));
        }
        for (String rendition : List.of("v120", "v180")) {
            assertThat(new Played(asset.resolve("std/" + rendition + "/playlist.m3u8")).brightness())
                    .hasSize(SECONDS * RATE);
        }
        assertThat(new Played(asset.resolve("std/audio/playlist.m3u8")).heard()).isCloseTo(SECONDS, within(0.1));
        assertThat(asset.resolve("std/thumbnails/thumbnails.vtt")).content().contains("00:00:12.000 --> ");
        assertThat(asset.resolve("asset.json")).isNotEmptyFile();
    }

    private Path fetch(S3Client s3, String assetId) throws IOException {
        String prefix = "media/test/" + assetId + "/";
        Path copy = folder.resolve(assetId);
        for (String key : keys(s3, "matinee-media", prefix)) {
            Path file = copy.resolve(key.substring(prefix.length()));
            Files.createDirectories(file.resolveSibling("."));
            s3.getObject(get -> get.bucket("matinee-media").key(key), file);
        }
        return copy;
    }

    private static byte[] asked(String assetId, String key) {
        return Encoding.newBuilder()
                .setId(assetId)
                .setAssetId(assetId)
                .setTitleId("test")
                .setRequested(EncodingRequested.newBuilder()
                        .setKind(AssetKind.TRAILER)
                        .setMasterKey(key))
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
