package dev.matinee.playback.numbers;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import dev.matinee.kit.problem.ProblemCode;
import dev.matinee.playback.trouble.Troubles;
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
    private final Troubles troubles;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    FailedStarts(Sittings sittings, Troubles troubles) {
        this.sittings = sittings;
        this.troubles = troubles;
    }

    /** Of a title that there is. */
    public void note(String account, String titleId, String country, ProblemCode why) {
        if (!free.tryAcquire()) {
            log.warn("A start that was refused is not counted: {} others are being written", AT_A_TIME);
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                sittings.refused(Uuids.timeBased(), titleId, country, why.code());
                troubles.refused(account, why.code());
            } catch (DataAccessException away) {
                log.warn("A start that was refused is not counted: {}", away.getMessage());
            } finally {
                free.release();
            }
        });
    }
}
