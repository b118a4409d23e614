package dev.matinee.encoder;

import dev.matinee.events.Topics;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Brings a film and has it encoded by whatever encoders run, as catalog-service does: {@code ./matinee bench encode}. Prints how
 * many milliseconds lay between the request and the answer.
 */
final class EncodeBench {
    /** Longer than the longest film of the bench takes on one core. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private EncodeBench() {}

    /** A file that says where the stores are, a film, and the ladder that is wanted. */
    public static void main(String[] args) throws Exception {
        Properties stores = new Properties();
        try (var in = Files.newBufferedReader(Path.of(args[0]))) {
            stores.load(in);
        }
        String assetId = UUID.randomUUID().toString();
        try (S3Client s3 = s3(stores)) {
            s3.putObject(put -> put.bucket("matinee-masters").key(assetId), Path.of(args[1]));
        }
        String kafka = stores.getProperty("kafka.bootstrap-servers");
        System.out.println(milliseconds(kafka, assetId, args[2]));
    }

    private static long milliseconds(String kafka, String assetId, String ladder) throws Exception {
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ENCODING).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            long begun = System.nanoTime();
            producer.send(new ProducerRecord<>(Topics.ENCODING, assetId, request(assetId, ladder)))
                    .get();
            while (System.nanoTime() - begun < PATIENCE.toNanos()) {
                for (ConsumerRecord<String, byte[]> heard : consumer.poll(Duration.ofSeconds(1))) {
                    Encoding said = Encoding.parseFrom(heard.value());
                    if (said.getAssetId().equals(assetId) && said.hasFailed()) {
                        throw new IllegalStateException(said.getFailed().getReason());
                    }
                    if (said.getAssetId().equals(assetId) && said.hasReady()) {
                        return (System.nanoTime() - begun) / 1_000_000;
                    }
                }
            }
            throw new IllegalStateException("No encoder was done within " + PATIENCE);
        }
    }

    private static byte[] request(String assetId, String ladder) {
        return Encoding.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAssetId(assetId)
                .setTitleId("bench")
                .setRequested(EncodingRequested.newBuilder()
                        .setKind(AssetKind.FEATURE)
                        .setMasterKey(assetId)
                        .setLadder(ladder))
                .build()
                .toByteArray();
    }

    private static S3Client s3(Properties stores) {
        return S3Client.builder()
                .endpointOverride(URI.create(stores.getProperty("s3.endpoint")))
                .forcePathStyle(true)
                .region(Region.of(stores.getProperty("s3.region")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        stores.getProperty("s3.access-key-id"), stores.getProperty("s3.secret-access-key"))))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
    }
}
