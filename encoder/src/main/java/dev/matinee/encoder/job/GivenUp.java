package dev.matinee.encoder.job;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.encoder.master.PlainWords;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingTask;
import java.util.Optional;
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
 * Storage may be away for minutes: what fails is tried again for about seven, and what ffmpeg fails at twice. What was then
 * set aside as a dead letter, with ffmpeg's last words, is told as failed, so that whoever asked can ask again.
 */
@Component
class GivenUp implements RetryListener {
    private static final Logger log = LoggerFactory.getLogger(GivenUp.class);

    private static final int TRIES_OF_STORAGE = 12;
    private static final int TRIES_OF_FFMPEG = 2;

    private final Ending ending;

    GivenUp(CommonErrorHandler errors, Ending ending) {
        this.ending = ending;
        if (errors instanceof DefaultErrorHandler retrying) {
            retrying.setRetryListeners(this);
            retrying.setBackOffFunction((heard, cause) -> backOff(cause));
        }
    }

    static BackOff backOff(@Nullable Throwable cause) {
        var backOff =
                new ExponentialBackOffWithMaxRetries(failure(cause).isPresent() ? TRIES_OF_FFMPEG : TRIES_OF_STORAGE);
        backOff.setInitialInterval(1000);
        backOff.setMultiplier(2);
        backOff.setMaxInterval(60_000);
        return backOff;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> heard, @Nullable Exception cause, int attempt) {
        log.warn("Try {} of what was heard at offset {} of {} failed", attempt, heard.offset(), heard.topic(), cause);
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> heard, @Nullable Exception cause) {
        if (heard.value() instanceof byte[] message) {
            try {
                ending.fail(asked(heard.topic(), message), reason(cause));
            } catch (InvalidProtocolBufferException notAnEncoding) {
                // Nobody asked: what was heard is no encoding, and lies among the dead letters.
            }
        }
    }

    private static Encoding asked(String topic, byte[] message) throws InvalidProtocolBufferException {
        return topic.equals(Topics.ENCODING_TASKS)
                ? Telling.asked(EncodingTask.parseFrom(message))
                : Encoding.parseFrom(message);
    }

    private static String reason(@Nullable Exception cause) {
        return failure(cause)
                .map(failure -> PlainWords.of(failure.lastWords()))
                .orElse(
                        "The encoder could not do its work, after several tries. Ask for it again when storage is well.");
    }

    private static Optional<FfmpegFailure> failure(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof FfmpegFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
