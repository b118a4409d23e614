package dev.matinee.recommendation.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which profile liked which titles, and how much (0 to about 2); the last title put is a profile's latest. */
final class Interactions {
    private final Map<String, Map<String, Double>> ofProfiles = new LinkedHashMap<>();

    void put(String profile, String title, double weight) {
        ofProfiles.computeIfAbsent(profile, p -> new LinkedHashMap<>()).put(title, weight);
    }

    Collection<Map<String, Double>> rows() {
        return ofProfiles.values();
    }

    int profiles() {
        return ofProfiles.size();
    }

    /** How many profiles have each title. */
    Map<String, Integer> popularity() {
        Map<String, Integer> counts = new HashMap<>();
        rows().forEach(row -> row.keySet().forEach(title -> counts.merge(title, 1, Integer::sum)));
        return counts;
    }
}
