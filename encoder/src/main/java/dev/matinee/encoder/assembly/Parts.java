package dev.matinee.encoder.assembly;

import dev.matinee.encoder.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which parts of a plan there are, and which are made. */
public final class Parts {
    /** What a plan is called on the workbench. */
    public static final String PLAN = "plan";

    /** What a second of sound takes, of what a second of picture takes. */
    private static final double SOUND_WEIGHT = 0.05;

    private final Plan plan;
    private final Set<String> made;

    /** @param made names on the workbench */
    public Parts(Plan plan, Set<String> made) {
        this.plan = plan;
        this.made = made;
    }

    /** Places of the chunks that are not made. */
    public List<Integer> missingChunks() {
        List<Integer> missing = new ArrayList<>();
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            if (!made.contains(MadeChunk.name(chunk))) {
                missing.add(chunk);
            }
        }
        return missing;
    }

    /** Places of the tracks of sound that are not made. */
    public List<Integer> missingSounds() {
        List<Integer> missing = new ArrayList<>();
        for (int sound = 0; sound < plan.sounds().size(); sound++) {
            if (!made.contains(MadeSound.name(sound))) {
                missing.add(sound);
            }
        }
        return missing;
    }

    public boolean isComplete() {
        return missingChunks().isEmpty() && missingSounds().isEmpty();
    }

    /** How much of all work is done, 0 to 1, when so much of one more chunk is. */
    public double doneWith(double shareOfChunk) {
        return (chunksMade() + soundsMade() * soundWeight() + shareOfChunk) / all();
    }

    /** The same of one more track of sound. */
    public double doneWithSound(double shareOfSound) {
        return (chunksMade() + (soundsMade() + shareOfSound) * soundWeight()) / all();
    }

    private double all() {
        return plan.chunks() + plan.sounds().size() * soundWeight();
    }

    private double soundWeight() {
        return SOUND_WEIGHT * plan.chunks();
    }

    private int chunksMade() {
        return plan.chunks() - missingChunks().size();
    }

    private int soundsMade() {
        return plan.sounds().size() - missingSounds().size();
    }
}
