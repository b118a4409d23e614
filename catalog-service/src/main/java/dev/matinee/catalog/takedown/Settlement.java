package dev.matinee.catalog.takedown;

import dev.matinee.catalog.cdn.CdnInvalidation;
import dev.matinee.catalog.master.Renditions;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleRecord;
import dev.matinee.catalog.title.Titles;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pays what is owed, step by step, each of which may be done again: whoever dies in the midst of it, whoever looks next
 * goes on, and of two that do the same at once neither does harm. What is away is tried again, later each time.
 */
@Component
class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);
    /** Longer than a takedown takes to be written after it was owed, or never was. */
    private static final Duration NEVER_SAID = Duration.ofMinutes(5);

    private final DebtStore debts;
    private final Titles titles;
    private final Renditions renditions;
    private final RenditionFiles files;
    private final CdnInvalidation cdn;
    private final Delays delays;
    private final Clock clock;

    Settlement(
            DebtStore debts,
            Titles titles,
            Renditions renditions,
            RenditionFiles files,
            CdnInvalidation cdn,
            Clock clock) {
        this.debts = debts;
        this.titles = titles;
        this.renditions = renditions;
        this.files = files;
        this.cdn = cdn;
        this.delays = new Delays(clock);
        this.clock = clock;
    }

    /** Does not wait for it. */
    void begin() {
        Thread.startVirtualThread(this::look);
    }

    @Scheduled(fixedDelayString = "${matinee.takedown.look-every:PT2S}")
    void look() {
        try {
            debts.open().stream().filter(delays::isDue).forEach(this::tryToPay);
        } catch (RuntimeException away) {
            log.warn("What takedowns owe cannot be read now: {}", away.getMessage());
        }
    }

    private void tryToPay(Debt debt) {
        try {
            switch (debt.kind()) {
                case REMOVE -> remove(debt);
                case ENCODE -> encode(debt);
            }
            delays.forget(debt);
        } catch (RuntimeException trouble) {
            var next = delays.later(debt);
            log.warn("Title {} is still owed its {}; tried again in {}", debt.titleId(), debt.kind(), next, trouble);
        }
    }

    private void remove(Debt debt) {
        var title = document(debt);
        if (debt.isOfAll() && title != null && title.takenDown() == null) {
            dropWhatWasNeverSaid(debt);
        } else if (debt.invalidation().isEmpty()) {
            if (title == null || title.takenDown() != null) {
                renditions.giveUp(debt.titleId());
            }
            files.remove(debt.folder());
            debts.put(debt.asked(cdn.begin(debt.reference(), "/" + debt.folder() + "*")));
        } else {
            finish(debt, title);
        }
    }

    private void finish(Debt debt, @Nullable TitleDocument title) {
        var done = cdn.isDone(debt.invalidation());
        if (done.isEmpty()) {
            debts.put(debt.asked(""));
        } else if (done.get()) {
            if (debt.isOfAll() && title != null) {
                titles.edit(debt.titleId(), null, Act.byItself(Action.TAKEN_DOWN), Settlement::finished);
            }
            debts.paid(debt);
            log.info("What was encoded of title {} {} is gone, here and at the CDN", debt.titleId(), debt.assetId());
        }
    }

    private static TitleDocument finished(TitleDocument title) {
        var takenDown = title.takenDown();
        return takenDown == null ? title : title.takeDown(takenDown.finished());
    }

    private void encode(Debt debt) {
        var title = document(debt);
        if (title != null && title.takenDown() != null) {
            dropWhatWasNeverSaid(debt);
            return;
        }
        if (title != null) {
            renditions.encodeAgain(debt.titleId());
        }
        debts.paid(debt);
    }

    /** Whoever owed it died before the title said so, or is just about to say so. */
    private void dropWhatWasNeverSaid(Debt debt) {
        if (debt.at().plus(NEVER_SAID).isBefore(clock.instant())) {
            debts.paid(debt);
        }
    }

    private @Nullable TitleDocument document(Debt debt) {
        return titles.find(debt.titleId()).map(TitleRecord::document).orElse(null);
    }
}
