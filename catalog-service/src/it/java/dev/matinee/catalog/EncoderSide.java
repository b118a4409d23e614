package dev.matinee.catalog;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topic;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import dev.matinee.kit.event.EventPublisher;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.annotation.KafkaListener;

/** What an encoder would hear and say. */
@TestConfiguration
class EncoderSide {
    private final ConcurrentLinkedQueue<Encoding> heard = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Encoding> stopped = new ConcurrentLinkedQueue<>();
    private final EventPublisher publisher;

    EncoderSide(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @KafkaListener(topics = Topics.ENCODING, groupId = "${matinee.catalog.group}-encoder-side")
    void hear(ConsumerRecord<String, byte[]> record) throws InvalidProtocolBufferException {
        var encoding = Encoding.parseFrom(record.value());
        if (encoding.hasRequested()) {
            heard.add(encoding);
        } else if (encoding.hasCancelled()) {
            stopped.add(encoding);
        }
    }

    /** What was asked for a title. */
    List<Encoding> asked(String titleId) {
        return heard.stream().filter(e -> e.getTitleId().equals(titleId)).toList();
    }

    /** Whether that of this asset is not to go on. */
    boolean isStopped(Encoding asked) {
        return stopped.stream().anyMatch(e -> e.getAssetId().equals(asked.getAssetId()));
    }

    void say(Encoding asked, Consumer<Encoding.Builder> what) {
        var said = Encoding.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAssetId(asked.getAssetId())
                .setTitleId(asked.getTitleId());
        what.accept(said);
        publisher.say(Topic.ENCODING, asked.getAssetId(), said.build()).join();
    }
}
