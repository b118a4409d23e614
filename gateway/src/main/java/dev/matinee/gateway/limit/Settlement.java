package dev.matinee.gateway.limit;

import dev.matinee.gateway.limit.Buckets.Taken;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every half second or so, what this instance let in goes to the shared budget, and what all owe comes back. Between two
 * settlements each instance may let in a burst of its own; the next one has it paid back, so that the long run is kept.
 */
@Component
class Settlement implements DisposableBean {
    /** Keys in one script: Redis does nothing else meanwhile, about a millisecond. */
    private static final int AT_ONCE = 200;

    private final Buckets buckets;
    private final SharedBudget budget;
    private final Disposable ticking;

    Settlement(Buckets buckets, SharedBudget budget, LimitSettings settings) {
        this.buckets = buckets;
        this.budget = budget;
        this.ticking = Flux.interval(settings.settleEvery())
                .onBackpressureDrop()
                .concatMap(tick -> settle())
                .subscribe();
    }

    /** What cannot be told to Redis is forgotten: an instance alone keeps to its own buckets. */
    Mono<Void> settle() {
        return Flux.fromIterable(buckets.unsettled())
                .buffer(AT_ONCE)
                .concatMap(taken -> budget.settle(taken).doOnNext(owed -> settled(taken, owed)))
                .then();
    }

    private void settled(List<Taken> taken, List<Double> owed) {
        for (int i = 0; i < taken.size(); i++) {
            buckets.settle(taken.get(i).by(), owed.get(i));
        }
    }

    @Override
    public void destroy() {
        ticking.dispose();
    }
}
