package dev.matinee.playback.viewing;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Viewing;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.problem.CommonProblem;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what is watched: the log from which positions and histories are written, here and elsewhere. */
@Component
public class ViewingFacts {
    private static final Logger log = LoggerFactory.getLogger(ViewingFacts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventPublisher events;

    ViewingFacts(EventPublisher events) {
        this.events = events;
    }

    /** Does not wait: a heartbeat that is lost is followed by the next. */
    public void say(Viewing.Builder viewing) {
        send(viewing).whenComplete((sent, failure) -> {
            if (failure != null) {
                log.error("A viewing fact was not stored", failure);
            }
        });
    }

    /** Waits until it is stored; 503 when it is not: what a viewer asked for is not lost quietly. */
    public void sayForSure(Viewing.Builder viewing) {
        try {
            send(viewing).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.error("A viewing fact was not stored", e);
            throw CommonProblem.UNAVAILABLE.problem();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.problem();
        }
    }

    private CompletableFuture<?> send(Viewing.Builder viewing) {
        var said = viewing.setId(UUID.randomUUID().toString()).build();
        try {
            return events.say(Topic.VIEWING, said.getProfileId(), said);
        } catch (RuntimeException unsent) {
            return CompletableFuture.failedFuture(unsent);
        }
    }
}
