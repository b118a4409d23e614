package dev.matinee.devstack.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A secret and those of its versions that have a stage.
 *
 * @param versions the latest first
 */
record Secret(String name, String arn, long createdMs, List<Version> versions) {
    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";

    /** @param id what the caller chose for it */
    record Version(String id, String text, long createdMs, Set<String> stages) {
        @Override
        public String toString() {
            return "Version[" + id + " " + stages + "]";
        }
    }

    Optional<Version> version(String id) {
        return versions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Version> staged(String stage) {
        return versions.stream().filter(one -> one.stages().contains(stage)).findFirst();
    }

    /** With a version that takes these stages from the others; what was current is the previous one, and what has none goes. */
    Secret with(String id, String text, Set<String> stages, Instant now) {
        List<Version> kept = new ArrayList<>();
        kept.add(new Version(id, text, now.toEpochMilli(), Set.copyOf(stages)));
        for (Version other : versions) {
            Set<String> left = new HashSet<>(other.stages());
            boolean wasCurrent = stages.contains(CURRENT) && left.contains(CURRENT);
            left.removeAll(stages);
            if (stages.contains(CURRENT)) {
                left.remove(PREVIOUS);
            }
            if (wasCurrent) {
                left.add(PREVIOUS);
            }
            if (!left.isEmpty()) {
                kept.add(new Version(other.id(), other.text(), other.createdMs(), left));
            }
        }
        return new Secret(name, arn, createdMs, kept);
    }

    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }
}
