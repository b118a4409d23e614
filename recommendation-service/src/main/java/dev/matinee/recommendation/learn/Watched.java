package dev.matinee.recommendation.learn;

import java.util.Arrays;
import java.util.List;

/**
 * Who watched what.
 *
 * @param items how many there are, numbered from 0, watched or not
 * @param users of each, the numbers of the items watched: none twice, oldest first
 * @param weights of each user's items, in their order: how much each was liked
 */
public record Watched(int items, List<int[]> users, List<double[]> weights) {
    public Watched {
        users = List.copyOf(users);
        weights = List.copyOf(weights);
    }

    /** All that was watched was liked alike. */
    public Watched(int items, List<int[]> users) {
        this(items, users, users.stream().map(Watched::alike).toList());
    }

    private static double[] alike(int[] user) {
        double[] weights = new double[user.length];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** By how many users each item was watched. */
    public int[] popularity() {
        int[] counts = new int[items];
        for (int[] user : users) {
            for (int item : user) {
                counts[item]++;
            }
        }
        return counts;
    }

    /** The users of each item. */
    int[][] watchers() {
        int[] popularity = popularity();
        int[][] watchers = new int[items][];
        for (int item = 0; item < items; item++) {
            watchers[item] = new int[popularity[item]];
        }
        for (int user = 0; user < users.size(); user++) {
            for (int item : users.get(user)) {
                watchers[item][--popularity[item]] = user;
            }
        }
        return watchers;
    }
}
