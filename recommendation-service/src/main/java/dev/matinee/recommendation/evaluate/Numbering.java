package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.learn.Watched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ratings as who watched what: users and items numbered in the order they come in, each user's items in time's. */
final class Numbering {
    private Numbering() {}

    static Watched of(List<Rating> ratings) {
        Map<Long, Integer> items = new HashMap<>();
        Map<Long, List<Rating>> users = new LinkedHashMap<>();
        for (var rating : ratings) {
            items.putIfAbsent(rating.item(), items.size());
            users.computeIfAbsent(rating.user(), user -> new ArrayList<>()).add(rating);
        }
        return new Watched(
                items.size(),
                users.values().stream()
                        .map(user -> user.stream()
                                .sorted(Comparator.comparingLong(Rating::at))
                                .mapToInt(rating -> items.getOrDefault(rating.item(), -1))
                                .toArray())
                        .toList());
    }
}
