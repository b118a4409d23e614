package dev.matinee.recommendation.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code ./matinee evaluate} is told.
 *
 * @param seeds 1 to 100
 */
record Arguments(Path file, Protocol protocol, int seeds) {
    private static final int DEFAULT_SEEDS = 5;
    private static final int MOST_SEEDS = 100;

    /** None if they cannot be understood. */
    static Optional<Arguments> of(String... words) {
        Optional<Path> file = Optional.empty();
        Optional<Protocol> protocol = Optional.of(Protocol.RANDOM);
        int seeds = DEFAULT_SEEDS;
        for (int n = 0; n < words.length; n++) {
            String next = n + 1 < words.length ? words[n + 1] : "";
            switch (words[n]) {
                case "--protocol" -> {
                    protocol = protocol(next);
                    n++;
                }
                case "--seeds" -> {
                    seeds = next.matches("\\d{1,3}") ? Integer.parseInt(next) : 0;
                    n++;
                }
                default -> {
                    if (file.isPresent() || words[n].startsWith("-")) {
                        return Optional.empty();
                    }
                    file = Optional.of(Path.of(words[n]));
                }
            }
        }
        if (file.isEmpty() || protocol.isEmpty() || seeds < 1 || seeds > MOST_SEEDS) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(file.get(), protocol.get(), seeds));
    }

    private static Optional<Protocol> protocol(String word) {
        return Arrays.stream(Protocol.values())
                .filter(protocol -> protocol.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
