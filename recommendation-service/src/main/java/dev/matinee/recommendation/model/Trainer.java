package dev.matinee.recommendation.model;

import dev.matinee.recommendation.history.Histories;
import dev.matinee.recommendation.history.TitleHistory;
import dev.matinee.recommendation.model.ModelStore.Version;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Trains a model of all histories from time to time, on one instance, and puts it in use if it is not a worse one. */
@Component
class Trainer {
    private static final Logger log = LoggerFactory.getLogger(Trainer.class);
    /** Fewer profiles have too little in common to learn from. */
    private static final int LEAST_PROFILES = 5;
    /** Of fewer than these, an evaluation is chance. */
    private static final int TELLING = 50;
    /** How much worse a new figure may be without being called worse. */
    private static final double NOISE = 0.9;

    private final Histories histories;
    private final ModelStore models;
    private final TrainingLease lease;
    private final Clock clock;

    Trainer(Histories histories, ModelStore models, TrainingLease lease, Clock clock) {
        this.histories = histories;
        this.models = models;
        this.lease = lease;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${matinee.recommendation.train-every}",
            initialDelayString = "${matinee.recommendation.train-first-after}")
    void trainIfItIsOurTurn() throws IOException {
        if (lease.take()) {
            train();
        }
    }

    /** Whether a new model was put in use. */
    boolean train() throws IOException {
        Interactions all = interactions();
        if (all.profiles() < LEAST_PROFILES) {
            log.info("{} profiles have watched or liked anything: too few to learn from", all.profiles());
            return false;
        }
        models.refresh();
        var evaluation = Evaluation.of(all, ItemItemTraining::train);
        if (isWorse(evaluation)) {
            log.warn("A model with recall@10 {} is worse than the one in use, which stays", evaluation.recallAt10());
            return false;
        }
        Instant now = clock.instant();
        var version = new Version(
                "models/item-item-" + now.toEpochMilli() + ".bin", now, evaluation.profiles(), evaluation.recallAt10());
        models.publish(ItemItemTraining.train(all), version);
        log.info("Model {} was trained on {} profiles", version.key(), all.profiles());
        return true;
    }

    private boolean isWorse(Evaluation evaluation) {
        return evaluation.profiles() >= TELLING
                && models.version()
                        .filter(used -> evaluation.recallAt10() < NOISE * used.recallAt10())
                        .isPresent();
    }

    private Interactions interactions() {
        Map<String, List<TitleHistory>> ofProfiles = new TreeMap<>();
        histories.forEach((profile, history) -> {
            if (history.weight() > 0) {
                ofProfiles.computeIfAbsent(profile, p -> new ArrayList<>()).add(history);
            }
        });
        var interactions = new Interactions();
        ofProfiles.forEach((profile, liked) -> liked.stream()
                .sorted(Comparator.comparing(Trainer::when))
                .forEach(history -> interactions.put(profile, history.titleId(), history.weight())));
        return interactions;
    }

    private static Instant when(TitleHistory history) {
        return history.watchedAt() != null
                ? history.watchedAt()
                : Objects.requireNonNullElse(history.listedAt(), Instant.EPOCH);
    }
}
