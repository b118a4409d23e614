package dev.matinee.playback.numbers;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.kit.problem.ProblemCode;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Starts that were refused, and why. Whoever is refused does not wait for it, and few are written at a time. */
@Component
public class FailedStarts {
    private static final Logger log = LoggerFactory.getLogger(FailedStarts.class);
    private static final int AT_A_TIME = 64;

    private final Sittings sittings;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    FailedStarts(Sittings sittings) {
        this.sittings = sittings;
    }

    /** Of a title that there is. */
    public void note(String titleId, String country, ProblemCode why) {
        if (!free.tryAcquire()) {
            log.warn("A start that was refused is not counted: {} others are being written", AT_A_TIME);
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                sittings.refused(Uuids.timeBased(), titleId, country, why.code());
            } catch (DataAccessException away) {
                log.warn("A start that was refused is not counted: {}", away.getMessage());
            } finally {
                free.release();
            }
        });
    }
}
