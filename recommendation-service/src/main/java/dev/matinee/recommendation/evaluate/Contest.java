package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.evaluate.Contestants.Contestant;
import dev.matinee.recommendation.evaluate.Settings.Chosen;
import dev.matinee.recommendation.learn.Blend;
import dev.matinee.recommendation.learn.Learner;
import dev.matinee.recommendation.learn.Learnt;
import dev.matinee.recommendation.learn.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * All models on one split. Settings and the blend are chosen on a validation part that is cut out of the training part in
 * the same way; then each learns of the whole training part, and the hidden part is asked once.
 */
final class Contest {
    /** Our row. */
    static final String OURS = "matinee";

    private static final int STEPS = 10;

    private final Split split;
    private final Split validation;
    private final long seed;
    private final Consumer<String> progress;
    private final List<Row> rows = new ArrayList<>();

    /** @param learnt of the whole training part */
    private record Trained(Learner learner, Learnt learnt) {}

    /** @throws TooFewRatings if nothing is left to ask for */
    Contest(Watched all, Protocol protocol, long seed, Consumer<String> progress) {
        this.split = protocol.split(all, seed);
        this.validation = protocol.split(split.training(), ~seed);
        this.seed = seed;
        this.progress = progress;
        if (split.asked().isEmpty() || validation.asked().isEmpty()) {
            throw new TooFewRatings();
        }
    }

    /** A row a model, ours last. */
    List<Row> run() {
        compete(Contestants.popularity());
        compete(Contestants.itemNeighbours());
        var ease = compete(Contestants.ease());
        var ials = compete(Contestants.ials(seed));
        double share = share(ease.learner.learn(validation.training()), ials.learner.learn(validation.training()));
        rows.add(new Row(OURS, Measured.of(new Blend(ease.learnt, ials.learnt, share), split)));
        return List.copyOf(rows);
    }

    private Trained compete(Contestant contestant) {
        Chosen chosen =
                contestant.settings().best(learner -> Measured.ndcg(learner.learn(validation.training()), validation));
        say(contestant.name(), chosen.words(), chosen.figure());
        Learnt learnt = chosen.learner().learn(split.training());
        rows.add(new Row(contestant.name(), Measured.of(learnt, split)));
        return new Trained(chosen.learner(), learnt);
    }

    private double share(Learnt ease, Learnt ials) {
        double best = 0;
        double figure = -1;
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            double reached = Measured.ndcg(new Blend(ease, ials, share), validation);
            if (reached > figure) {
                best = share;
                figure = reached;
            }
        }
        say(OURS, "EASE's share " + best, figure);
        return best;
    }

    private void say(String name, String settings, double figure) {
        progress.accept(String.format(
                Locale.ROOT, "seed %d: %s has nDCG@10 %.4f on validation (%s)", seed, name, figure, settings));
    }
}
