package dev.matinee.catalog.takedown;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.Encoding;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** An encoding that was under way when its title was taken down ends some time: what it left behind is removed, too. */
@Component
class LateEncodings {
    private final Titles titles;
    private final DebtStore debts;
    private final Clock clock;

    LateEncodings(Titles titles, DebtStore debts, Clock clock) {
        this.titles = titles;
        this.debts = debts;
        this.clock = clock;
    }

    @KafkaListener(topics = Topics.ENCODING, groupId = "${matinee.catalog.group:catalog}-takedown")
    void hear(ConsumerRecord<String, byte[]> heard) throws InvalidProtocolBufferException {
        var encoding = Encoding.parseFrom(heard.value());
        boolean ended = encoding.hasReady() || encoding.hasFailed();
        if (ended
                && isTakenDown(encoding.getTitleId())
                && !encoding.getAssetId().isEmpty()) {
            debts.owe(Debt.Kind.REMOVE, encoding.getTitleId(), encoding.getAssetId(), clock.instant());
        }
    }

    private boolean isTakenDown(String titleId) {
        return titles.find(titleId)
                .map(record -> Objects.requireNonNull(record.document()).takenDown() != null)
                .orElse(false);
    }
}
