package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.evaluate.Settings.Knob;
import dev.matinee.recommendation.learn.Ease;
import dev.matinee.recommendation.learn.Ials;
import dev.matinee.recommendation.learn.ItemNeighbours;
import dev.matinee.recommendation.learn.Popularity;
import java.util.List;

/** What ours is compared with, and what of each is tried. */
final class Contestants {
    private static final int SWEEPS = 12;

    private Contestants() {}

    record Contestant(String name, Settings settings) {}

    static Contestant popularity() {
        return new Contestant("popularity", new Settings(List.of(), values -> new Popularity()));
    }

    static Contestant itemNeighbours() {
        return new Contestant(
                "item-kNN",
                new Settings(
                        List.of(
                                new Knob("neighbours", 10, 20, 50, 100, 200, 400, 800),
                                new Knob("shrinkage", 0, 5, 20, 50, 100)),
                        values -> new ItemNeighbours((int) values[0], values[1])));
    }

    static Contestant ease() {
        return new Contestant(
                "EASE",
                new Settings(
                        List.of(
                                new Knob("lambda", 0.25, 0.5, 1, 2, 4, 8, 16),
                                new Knob("dropout", 0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9),
                                new Knob("heaviness", 0, 0.25, 0.5, 0.75)),
                        values -> new Ease(values[0], values[1], values[2])));
    }

    static Contestant ials(long seed) {
        return new Contestant(
                "iALS",
                new Settings(
                        List.of(
                                new Knob("regularisation", 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3),
                                new Knob("unobserved", 0.02, 0.05, 0.1, 0.2, 0.4, 0.8),
                                new Knob("factors", 8, 16, 32, 64, 128)),
                        values -> new Ials((int) values[2], values[1], values[0], SWEEPS, seed)));
    }
}
