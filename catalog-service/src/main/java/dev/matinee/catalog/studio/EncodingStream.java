package dev.matinee.catalog.studio;

import dev.matinee.catalog.master.EncodingBoard;
import dev.matinee.catalog.master.Watchers.Watcher;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The board to one who watches it, as server-sent events. A comment now and then keeps what lies between from taking the
 * silence for an end, and finds out who has gone.
 */
final class EncodingStream {
    private static final Logger log = LoggerFactory.getLogger(EncodingStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How soon one who was let go is told. */
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final Watcher watcher;
    private final Instant until;
    private final Clock clock;
    private final SseEmitter emitter = new SseEmitter(0L);

    EncodingStream(Watcher watcher, Instant until, Clock clock) {
        this.watcher = watcher;
        this.until = until;
        this.clock = clock;
    }

    SseEmitter begin() {
        Thread sender = Thread.ofVirtual().name("encoding-stream").unstarted(this::send);
        emitter.onError(gone -> sender.interrupt());
        emitter.onCompletion(sender::interrupt);
        sender.start();
        return emitter;
    }

    private void send() {
        try (watcher) {
            comment();
            var silentUntil = clock.instant().plus(HEARTBEAT);
            while (!watcher.isLetGo() && clock.instant().isBefore(until)) {
                var item = watcher.next(LOOK_UP.toMillis());
                if (item.isPresent()) {
                    event(item.get());
                } else if (clock.instant().isAfter(silentUntil)) {
                    comment();
                } else {
                    continue;
                }
                silentUntil = clock.instant().plus(HEARTBEAT);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            log.debug("Nobody watches any more", gone);
            emitter.completeWithError(gone);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void comment() throws IOException {
        emitter.send(SseEmitter.event().comment("here"));
    }

    private void event(EncodingBoard.Item item) throws IOException {
        emitter.send(SseEmitter.event().name("encoding").data(item, MediaType.APPLICATION_JSON));
    }
}
