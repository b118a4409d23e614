package dev.matinee.kit.outbox;

import com.google.protobuf.Message;
import dev.matinee.events.Topic;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what is to be said, in the transaction of what it tells of; {@link OutboxRelay} says it after. */
public class Outbox {
    private final JdbcClient jdbc;
    private final OutboxRelay relay;

    Outbox(JdbcClient jdbc, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.relay = relay;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void say(Topic topic, String key, Message event) {
        write(topic, key, event.getDescriptorForType().getFullName(), event.toByteArray());
    }

    /** Ends a state by a tombstone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Topic topic, String key) {
        write(topic, key, "tombstone", null);
    }

    private void write(Topic topic, String key, String type, byte @Nullable [] payload) {
        jdbc.sql("INSERT INTO outbox (event_id, topic, event_key, event_type, payload) VALUES (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(topic.topicName())
                .param(key)
                .param(type)
                .param(payload)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
