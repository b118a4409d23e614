package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.evaluate.Split.Asked;
import dev.matinee.recommendation.learn.Watched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How what was watched is taken apart. The same is done again to its training part, for validation. */
enum Protocol {
    /** Of each user, a quarter at random is hidden. */
    RANDOM("random 75/25 of each user") {
        @Override
        Split split(Watched all, long seed) {
            var random = new SplittableRandom(seed);
            return ofEach(all, user -> atRandom(user, (int) Math.round(user.length / 4.0), random));
        }
    },
    /** Of each user with two or more, the latest is hidden. */
    LAST("the last of each user") {
        @Override
        Split split(Watched all, long seed) {
            return ofEach(all, user -> at(user, user.length - Math.min(1, user.length / 2)));
        }
    },
    /** A fifth of the users is not learnt from; of each of them, four fifths are shown then, and the rest is hidden. */
    USERS("a fifth of the users, strangers with 80/20") {
        @Override
        Split split(Watched all, long seed) {
            var random = new SplittableRandom(seed);
            int[] order = shuffled(all.users().size(), random);
            int strangers = order.length / 5;
            List<int[]> known = new ArrayList<>();
            List<Asked> asked = new ArrayList<>();
            for (int n = 0; n < order.length; n++) {
                int[] user = all.users().get(order[n]);
                if (n >= strangers) {
                    known.add(user);
                } else if (user.length > 1) {
                    asked.add(atRandom(user, Math.max(1, user.length / 5), random));
                }
            }
            return new Split(new Watched(all.items(), known), asked);
        }
    };

    private final String words;

    Protocol(String words) {
        this.words = words;
    }

    abstract Split split(Watched all, long seed);

    String words() {
        return words;
    }

    private interface Cut {
        Asked of(int[] user);
    }

    /** What is shown of each user is what is learnt from. */
    private static Split ofEach(Watched all, Cut cut) {
        List<Asked> cuts = all.users().stream().map(cut::of).toList();
        return new Split(
                new Watched(all.items(), cuts.stream().map(Asked::shown).toList()),
                cuts.stream().filter(asked -> asked.hidden().length > 0).toList());
    }

    private static Asked atRandom(int[] user, int hidden, SplittableRandom random) {
        int[] order = shuffled(user.length, random);
        int[] shown = Arrays.copyOf(order, user.length - hidden);
        Arrays.sort(shown);
        return new Asked(
                Arrays.stream(shown).map(n -> user[n]).toArray(),
                Arrays.stream(order).skip(shown.length).map(n -> user[n]).toArray());
    }

    private static Asked at(int[] user, int from) {
        return new Asked(Arrays.copyOf(user, from), Arrays.copyOfRange(user, from, user.length));
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int n = 0; n < size; n++) {
            int at = random.nextInt(n + 1);
            order[n] = order[at];
            order[at] = n;
        }
        return order;
    }
}
