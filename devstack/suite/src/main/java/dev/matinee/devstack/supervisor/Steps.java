package dev.matinee.devstack.supervisor;

import dev.matinee.devstack.part.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who needs whom. What a step needs and the suite does not have counts as there. */
final class Steps {
    private final Map<String, Step> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if steps need each other in a circle */
    Steps(List<Step> steps) {
        steps.forEach(step -> byName.put(step.name(), step));
        Set<String> startable = new HashSet<>();
        while (startable.size() < byName.size()) {
            List<String> next = all().stream()
                    .filter(step -> !startable.contains(step.name()))
                    .filter(step -> startable.containsAll(needsOf(step)))
                    .map(Step::name)
                    .toList();
            if (next.isEmpty()) {
                Set<String> stuck = new HashSet<>(byName.keySet());
                stuck.removeAll(startable);
                throw new IllegalArgumentException("These need each other: " + stuck);
            }
            startable.addAll(next);
        }
    }

    List<Step> all() {
        return List.copyOf(byName.values());
    }

    /** What must be up before this one starts. */
    Set<String> needsOf(Step step) {
        Set<String> needs = new HashSet<>(step.needs());
        needs.retainAll(byName.keySet());
        return needs;
    }

    /** Those that must have stopped before this one is stopped. */
    List<String> dependentsOf(Step step) {
        return all().stream()
                .filter(other -> other.needs().contains(step.name()))
                .map(Step::name)
                .toList();
    }
}
