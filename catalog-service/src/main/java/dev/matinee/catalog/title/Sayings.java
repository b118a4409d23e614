package dev.matinee.catalog.title;

import dev.matinee.events.Topic;
import dev.matinee.kit.event.EventPublisher;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says titles on the topic, at least once each: at once when they change; again until Kafka has them; and at start
 * what an instance that died had written and not said (docs/adr/0030). A tombstone ends a title and its version, so
 * nothing older may come after it: what is said is what is stored at that moment, one at a time for each title.
 */
@Component
class Sayings {
    private static final Logger log = LoggerFactory.getLogger(Sayings.class);
    private static final int TURNS = 64;
    private static final long NONE = -1;

    private final EventPublisher publisher;
    private final TitleStore store;
    private final SaidNotes notes;
    private final Set<String> unsaid = ConcurrentHashMap.newKeySet();

    /** Titles that share one say nothing wrong, they only wait for each other. */
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();

    Sayings(EventPublisher publisher, TitleStore store, Histories histories, DocumentCache cache) {
        this.publisher = publisher;
        this.store = store;
        this.notes = new SaidNotes(
                store,
                histories,
                cache,
                record -> inTurn(record.id(), record.version()),
                record -> unsaid.add(record.id()));
    }

    /** Does not wait for Kafka: what it does not take is said again soon. */
    void say(String id) {
        inTurn(id, NONE);
    }

    /** As {@link #say}, once the store may answer again. */
    void sayLater(String id) {
        unsaid.add(id);
    }

    /** A title that was made just now: what is stored is known, and is not read once more. */
    void sayNew(TitleRecord made) {
        var turn = turn(made.id());
        turn.lock();
        try {
            send(made);
        } finally {
            turn.unlock();
        }
    }

    private ReentrantLock turn(String id) {
        return turns.get(Math.floorMod(id.hashCode(), TURNS));
    }

    /** @param said the version that was just said here; {@link #NONE} for none */
    private void inTurn(String id, long said) {
        var turn = turn(id);
        turn.lock();
        try {
            find(id).filter(record -> said == NONE ? !record.isSaid() : record.version() != said)
                    .ifPresent(this::send);
        } finally {
            turn.unlock();
        }
    }

    private void send(TitleRecord record) {
        sent(record).whenComplete((stored, trouble) -> {
            if (trouble == null) {
                notes.note(record);
            } else {
                log.warn("Title {} could not be said and will be again", record.id(), trouble);
                unsaid.add(record.id());
            }
        });
    }

    private CompletableFuture<?> sent(TitleRecord record) {
        var document = record.document();
        try {
            return document == null
                    ? publisher.end(Topic.CATALOG, record.id())
                    : publisher.say(Topic.CATALOG, record.id(), TitleMessages.of(record));
        } catch (KafkaException away) {
            return CompletableFuture.failedFuture(away);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        var left = store.unsaid();
        if (!left.isEmpty()) {
            log.info("{} titles were written and not said: saying them", left.size());
            left.forEach(this::say);
        }
    }

    @Scheduled(fixedDelayString = "${matinee.catalog.say-again:5s}")
    void sayAgain() {
        for (String id : List.copyOf(unsaid)) {
            unsaid.remove(id);
            say(id);
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
