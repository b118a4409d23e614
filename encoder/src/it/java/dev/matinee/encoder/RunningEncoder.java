package dev.matinee.encoder;

import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.Topic;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The running service: asked by events as catalog asks, and heard as catalog hears. */
@SpringBootTest(properties = {"eureka.client.enabled=false", "spring.cloud.config.enabled=false"})
@Import(RunningEncoder.Catalog.class)
// Encoders share their work with each other: another test's, with other settings, would take some of it.
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
abstract class RunningEncoder {
    static final Path FOLDER = newFolder();
    /** Another may be named before the service starts. */
    static String ffmpeg = Programs.ffmpeg();

    @Autowired
    S3Client s3;

    @Autowired
    EventPublisher events;

    @Autowired
    Catalog catalog;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestStores.kafka().into(registry::add);
        TestStores.s3().into(registry::add);
        TestTokens.into(registry::add);
        registry.add("matinee.ffmpeg", () -> ffmpeg);
        registry.add("matinee.ffprobe", Programs::ffprobe);
        registry.add("matinee.encoder.work", () -> FOLDER.resolve("work"));
    }

    @TestConfiguration
    static class Catalog {
        private final List<Encoding> heard = new CopyOnWriteArrayList<>();

        @KafkaListener(topics = Topics.ENCODING, groupId = "test-${random.uuid}")
        void heard(ConsumerRecord<String, byte[]> record) throws IOException {
            heard.add(Encoding.parseFrom(record.value()));
        }

        List<Encoding> about(String assetId) {
            return heard.stream().filter(e -> e.getAssetId().equals(assetId)).toList();
        }

        /** The answers to an asset's requests: ready or failed. */
        List<Encoding> answers(String assetId) {
            return about(assetId).stream()
                    .filter(e -> e.hasReady() || e.hasFailed())
                    .toList();
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "encoder-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file into the bucket of masters, and gives its key. */
    String bring(Path file) {
        String key = "masters/test/" + UUID.randomUUID();
        s3.putObject(request -> request.bucket("matinee-masters").key(key), file);
        return key;
    }

    /** What is asked for of a film that is brought in: of the smallest ladder. */
    EncodingRequested.Builder wanted(AssetKind kind, Path film) {
        return EncodingRequested.newBuilder()
                .setKind(kind)
                .setMasterKey(bring(film))
                .setLadder("demo");
    }

    /** Asks, and waits for the answer. */
    Encoding ask(String assetId, EncodingRequested.Builder wanted) {
        int answered = catalog.answers(assetId).size();
        events.say(
                        Topic.ENCODING,
                        assetId,
                        Encoding.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .setAssetId(assetId)
                                .setTitleId("test")
                                .setRequested(wanted)
                                .build())
                .join();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> catalog.answers(assetId).size() > answered);
        return catalog.answers(assetId).getLast();
    }

    /** All of an asset's files, by their names in its folder. */
    Map<String, S3Object> stored(String assetId) {
        String prefix = "media/test/" + assetId + "/";
        Map<String, S3Object> files = new TreeMap<>();
        s3.listObjectsV2Paginator(request -> request.bucket("matinee-media").prefix(prefix))
                .contents()
                .forEach(object -> files.put(object.key().substring(prefix.length()), object));
        return files;
    }

    /** Copies an asset to the disk. */
    Path fetch(String assetId) {
        Path copy = FOLDER.resolve(assetId);
        stored(assetId).forEach((name, object) -> {
            try {
                Path file = copy.resolve(name);
                Files.createDirectories(file.resolveSibling("."));
                s3.getObject(request -> request.bucket("matinee-media").key(object.key()), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return copy;
    }
}
