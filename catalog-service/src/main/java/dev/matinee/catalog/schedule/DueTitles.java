package dev.matinee.catalog.schedule;

import dev.matinee.catalog.browse.TitleListener;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes and withdraws what falls due, within a second or two. What is planned is known from the topic, so no store is
 * asked while nothing is due; every instance tries, and the first one does it, since a change is conditional on its
 * version.
 */
@Component
class DueTitles implements TitleListener {
    private static final Logger log = LoggerFactory.getLogger(DueTitles.class);

    private record Plan(long atMs, String id) implements Comparable<Plan> {
        @Override
        public int compareTo(Plan other) {
            int byTime = Long.compare(atMs, other.atMs);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }

    private final ConcurrentSkipListSet<Plan> plans = new ConcurrentSkipListSet<>();
    private final Titles titles;
    private final Clock clock;

    DueTitles(Titles titles, Clock clock) {
        this.titles = titles;
        this.clock = clock;
    }

    @Override
    public void changed(String id, @Nullable Title before, @Nullable Title after) {
        plans.removeAll(plansOf(before));
        plans.addAll(plansOf(after));
    }

    private static List<Plan> plansOf(@Nullable Title title) {
        return title == null
                ? List.of()
                : LongStream.of(title.getPublishAtMs(), title.getWithdrawAtMs())
                        .filter(at -> at != 0)
                        .mapToObj(at -> new Plan(at, title.getId()))
                        .toList();
    }

    /** What the store could not do stays planned, and is tried again; what is refused waits for a change of the title. */
    @Scheduled(fixedDelayString = "${matinee.catalog.due-every:1s}")
    void doDue() {
        Instant now = clock.instant();
        var due = plans.headSet(new Plan(now.toEpochMilli() + 1, ""));
        due.stream().map(Plan::id).distinct().toList().forEach(id -> doDue(id, now));
    }

    private void doDue(String id, Instant now) {
        try {
            var edit = titles.edit(id, null, Act.byItself(Action.SCHEDULED), (TitleDocument title) -> title.due(now));
            log.info("Title {} fell due: {}", id, edit.result());
        } catch (Problem refused) {
            log.warn("Title {} is due and cannot be: {}", id, refused.getMessage());
            if (refused.code() != CommonProblem.VERSION_CONFLICT) {
                plans.removeIf(plan -> plan.id().equals(id) && plan.atMs() <= now.toEpochMilli());
            }
        } catch (DataAccessException away) {
            log.warn("Title {} is due and will be tried again: {}", id, away.getMessage());
        }
    }
}
