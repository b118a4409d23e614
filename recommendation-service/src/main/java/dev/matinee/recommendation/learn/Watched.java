package dev.matinee.recommendation.learn;

import java.util.List;

/**
 * Who watched what.
 *
 * @param items how many there are, numbered from 0, watched or not
 * @param users of each, the numbers of the items watched: none twice, oldest first
 */
public record Watched(int items, List<int[]> users) {
    public Watched {
        users = List.copyOf(users);
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
