package dev.matinee.encoder.job;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what catalog asks for. A request is acknowledged when it is answered, so an encoder that dies loses none. */
@Component
class EncodingListener {
    private static final Logger log = LoggerFactory.getLogger(EncodingListener.class);

    private final Encoder encoder;
    private final Telling telling;
    private final MeterRegistry meters;

    EncodingListener(Encoder encoder, Telling telling, MeterRegistry meters) {
        this.encoder = encoder;
        this.telling = telling;
        this.meters = meters;
    }

    @KafkaListener(topics = Topics.ENCODING, groupId = "encoder", concurrency = "${matinee.encoder.parallel}")
    void heard(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        if (heard.value() == null) {
            return;
        }
        Encoding asked = Encoding.parseFrom(heard.value());
        if (asked.hasRequested()) {
            encode(asked);
        }
    }

    private void encode(Encoding asked) {
        Timer.Sample time = Timer.start(meters);
        log.info("Encoding asset {} of title {}", asked.getAssetId(), asked.getTitleId());
        String outcome = "error";
        try {
            var progress = new ProgressReport(percent -> telling.progress(asked, percent), System::nanoTime);
            telling.ready(asked, encoder.encode(asked, progress));
            outcome = "ready";
        } catch (MasterRefused refused) {
            log.info("Asset {} cannot be encoded: {}", asked.getAssetId(), refused.getMessage());
            telling.failed(asked, String.valueOf(refused.getMessage()));
            outcome = "refused";
        } finally {
            long nanos = time.stop(meters.timer("encoder.jobs", "outcome", outcome));
            log.info("Asset {}: {} after {} ms", asked.getAssetId(), outcome, nanos / 1_000_000);
        }
    }
}
