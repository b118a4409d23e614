package dev.matinee.catalog.title;

import dev.matinee.events.Topic;
import dev.matinee.kit.event.EventPublisher;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says titles on the topic, at least once each: at once when they change; again until Kafka has them; and at start
 * what an instance that died had written and not said (docs/adr/0030).
 */
@Component
class Sayings {
    private static final Logger log = LoggerFactory.getLogger(Sayings.class);

    private final EventPublisher publisher;
    private final TitleStore store;
    private final Set<String> unsaid = ConcurrentHashMap.newKeySet();

    Sayings(EventPublisher publisher, TitleStore store) {
        this.publisher = publisher;
        this.store = store;
    }

    /** Does not wait for Kafka: what it does not take is said again soon. */
    void say(TitleRecord record) {
        var document = record.document();
        var sent = document == null
                ? publisher.end(Topic.CATALOG, record.id())
                : publisher.say(Topic.CATALOG, record.id(), TitleMessages.of(record.id(), record.version(), document));
        sent.whenComplete((stored, trouble) -> {
            if (trouble == null) {
                noteSaid(record);
            } else {
                log.warn("Title {} could not be said and will be again", record.id(), trouble);
                unsaid.add(record.id());
            }
        });
    }

    private void noteSaid(TitleRecord record) {
        Thread.startVirtualThread(() -> {
            try {
                store.said(record.id(), record.version());
            } catch (DataAccessException away) {
                log.warn("That title {} was said could not be noted: it will be said again", record.id(), away);
                unsaid.add(record.id());
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        var left = store.unsaid();
        if (!left.isEmpty()) {
            log.info("{} titles were written and not said: saying them", left.size());
            left.forEach(id -> store.find(id).ifPresent(this::say));
        }
    }

    @Scheduled(fixedDelayString = "${matinee.catalog.say-again:5s}")
    void sayAgain() {
        for (String id : unsaid) {
            unsaid.remove(id);
            find(id).filter(record -> !record.isSaid()).ifPresent(this::say);
        }
    }

    private Optional<TitleRecord> find(String id) {
        try {
            return store.find(id);
        } catch (DataAccessException away) {
            unsaid.add(id);
            return Optional.empty();
        }
    }
}
