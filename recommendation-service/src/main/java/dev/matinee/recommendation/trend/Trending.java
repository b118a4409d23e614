package dev.matinee.recommendation.trend;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * How much each title is begun lately: every start counts one, and half as much after a day. Every instance hears all
 * starts of the last week (a consumer group of its own, from a week ago), so all show the same.
 */
@Component
public class Trending extends AbstractConsumerSeekAware {
    private static final Logger log = LoggerFactory.getLogger(Trending.class);
    private static final double HALF_LIFE_MS = Duration.ofDays(1).toMillis();
    private static final Duration WINDOW = Duration.ofDays(7);

    private final Clock clock;
    private final Map<String, Score> scores = new ConcurrentHashMap<>();

    Trending(Clock clock) {
        this.clock = clock;
    }

    /** Starts of a title, decayed to now; 0 for one that nobody began. */
    public double score(String title) {
        Score score = scores.get(title);
        return score == null ? 0 : score.at(clock.millis());
    }

    /** The same, of every title that was begun. */
    public Map<String, Double> scores() {
        long now = clock.millis();
        Map<String, Double> all = new HashMap<>();
        scores.forEach((title, score) -> all.put(title, score.at(now)));
        return all;
    }

    @KafkaListener(topics = Topics.VIEWING, groupId = "recommendation-trending-#{T(java.util.UUID).randomUUID()}")
    void heard(ConsumerRecord<String, byte[]> heard) {
        try {
            var fact = Viewing.parseFrom(heard.value());
            if (fact.getKind() == ViewingKind.STARTED) {
                scores.merge(fact.getTitleId(), new Score(1, fact.getAtMs()), (before, one) -> before.plus(one));
            }
        } catch (InvalidProtocolBufferException unreadable) {
            // The history's listener sets it aside as a dead letter: once is enough.
            log.warn("A viewing at {}-{} cannot be read", heard.partition(), heard.offset());
        }
    }

    @Override
    public void onPartitionsAssigned(
            Map<org.apache.kafka.common.TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        super.onPartitionsAssigned(assignments, callback);
        scores.clear();
        callback.seekToTimestamp(
                assignments.keySet(), clock.instant().minus(WINDOW).toEpochMilli());
    }

    private record Score(double value, long atMs) {
        double at(long ms) {
            return value * Math.pow(0.5, Math.max(0, ms - atMs) / HALF_LIFE_MS);
        }

        Score plus(Score other) {
            long latest = Math.max(atMs, other.atMs);
            return new Score(at(latest) + other.at(latest), latest);
        }
    }
}
