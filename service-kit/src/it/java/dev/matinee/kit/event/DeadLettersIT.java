package dev.matinee.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.devstack.testing.TestStores;
import dev.matinee.events.v1.Taste;
import dev.matinee.kit.Heard;
import dev.matinee.kit.OnRealStores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

@Import(DeadLettersIT.Listener.class)
class DeadLettersIT extends OnRealStores {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RUN = UUID.randomUUID().toString();
    private static final String POISON = "poison " + RUN;
    private static final String DOOMED = "doomed " + RUN;
    private static final String GOOD = "good " + RUN;
    private static final Map<String, Integer> TRIES = new ConcurrentHashMap<>();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Value("${spring.application.name}")
    private String service;

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {
        @KafkaListener(topics = "taste", groupId = "${spring.application.name}")
        void heard(ConsumerRecord<String, byte[]> record) throws InvalidProtocolBufferException {
            if (!record.key().endsWith(RUN)) {
                return;
            }
            TRIES.merge(record.key(), 1, Integer::sum);
            Taste.parseFrom(record.value());
            if (record.key().equals(DOOMED)) {
                throw new IllegalStateException("the store is of another opinion");
            }
        }
    }

    @Test
    void whatNoRetryMendsIsSetAsideWithItsCauseAndNeverStopsItsPartition() throws Exception {
        byte[] taste = Taste.newBuilder().setId("1").build().toByteArray();
        int partition = 0;
        kafka.send("taste", partition, POISON, new byte[] {1, 2, 3}).get();
        kafka.send("taste", partition, DOOMED, taste).get();
        kafka.send("taste", partition, GOOD, taste).get();

        await().atMost(PATIENCE).until(() -> TRIES.containsKey(GOOD));

        assertThat(TRIES).containsEntry(POISON, 1).containsEntry(DOOMED, 3).containsEntry(GOOD, 1);
        try (var dead = new Heard(TestStores.kafka().bootstrapServers(), "taste." + service + ".dead")) {
            await().atMost(PATIENCE)
                    .until(() ->
                            dead.under(POISON).size() == 1 && dead.under(DOOMED).size() == 1);
            var doomed = dead.under(DOOMED).getFirst();
            assertThat(doomed.value()).isEqualTo(taste);
            assertThat(header(doomed, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                    .isEqualTo(IllegalStateException.class.getName());
            assertThat(header(doomed, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).contains("the store is of another opinion");
            assertThat(header(dead.under(POISON).getFirst(), KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                    .isEqualTo(InvalidProtocolBufferException.class.getName());
            assertThat(dead.under(GOOD)).isEmpty();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
