package dev.matinee.encoder.job;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.v1.Encoding;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOff;

/**
 * Storage may be away for minutes: an encoding is tried again for about seven. One that was then set aside as a dead letter
 * is told as failed, so that whoever asked can ask again.
 */
@Component
class GivenUp implements RetryListener {
    private static final Logger log = LoggerFactory.getLogger(GivenUp.class);

    private final Telling telling;

    GivenUp(CommonErrorHandler errors, Telling telling) {
        this.telling = telling;
        if (errors instanceof DefaultErrorHandler retrying) {
            retrying.setRetryListeners(this);
            retrying.setBackOffFunction((heard, cause) -> backOff());
        }
    }

    private static BackOff backOff() {
        var backOff = new ExponentialBackOffWithMaxRetries(12);
        backOff.setInitialInterval(1000);
        backOff.setMultiplier(2);
        backOff.setMaxInterval(60_000);
        return backOff;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> heard, @Nullable Exception cause, int attempt) {
        log.warn("Try {} of what was heard at offset {} failed", attempt, heard.offset(), cause);
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> heard, @Nullable Exception cause) {
        if (heard.value() instanceof byte[] message) {
            try {
                telling.failed(
                        Encoding.parseFrom(message),
                        "The encoder could not do its work, after several tries. Ask for it again when storage is well.");
            } catch (InvalidProtocolBufferException notAnEncoding) {
                // Nobody asked: what was heard is no encoding, and lies among the dead letters.
            }
        }
    }
}
