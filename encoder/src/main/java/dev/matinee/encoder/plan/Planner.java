package dev.matinee.encoder.plan;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.master.Master;
import dev.matinee.encoder.master.Master.Picture;
import dev.matinee.encoder.master.Master.Sound;
import dev.matinee.encoder.plan.Plan.PlannedSound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what is made of a master. */
@Component
public class Planner {
    private static final int SURROUND_CHANNELS = 6;
    /** Sparse for long films: the sheets are small all the same. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final int THUMBNAIL_SECONDS = 2;
    private static final int SPARSE_THUMBNAIL_SECONDS = 10;

    private final Complexity complexity;
    private final EncoderSettings settings;

    Planner(Complexity complexity, EncoderSettings settings) {
        this.complexity = complexity;
        this.settings = settings;
    }

    /**
     * @param ladder as was asked for: a name, or empty
     * @param keys of the asset, wrapped
     * @param folder for what is tried
     * @param whileLooking called about once a second
     */
    public Plan plan(Master master, String ladder, List<byte[]> keys, Path folder, Runnable whileLooking) {
        int chunkSeconds = Math.toIntExact(settings.chunk().toSeconds());
        int chunks = chunks(master.duration(), chunkSeconds);
        Ladder own = ladder(master, ladder, chunks, folder, whileLooking);
        return new Plan(
                master.picture(),
                master.duration().toMillis(),
                master.indexed(),
                own,
                sounds(master.sounds(), own.reachesSlowLines()),
                chunkSeconds,
                chunks,
                thumbnailSeconds(master.duration(), chunkSeconds),
                keys);
    }

    /** A short film is encoded as soon as it would be looked at. */
    private Ladder ladder(Master master, String name, int chunks, Path folder, Runnable whileLooking) {
        Picture picture = master.picture();
        double rate = picture.frameRate().value();
        Ladder usual = Ladder.of(name, picture.width(), picture.height(), rate);
        Ladder own = usual.isCheap() || chunks == 1 ? usual : complexity.fit(master, usual, folder, whileLooking);
        return settings.av1() ? own.withAv1() : own;
    }

    /** The last is half as long at least, and half as long again at most. One, where nobody knows how long it is. */
    static int chunks(Duration duration, int chunkSeconds) {
        return Math.toIntExact(Math.max(1, Math.round(duration.toMillis() / 1000.0 / chunkSeconds)));
    }

    private static int thumbnailSeconds(Duration duration, int chunkSeconds) {
        boolean sparse = duration.compareTo(LONG) > 0 && chunkSeconds % SPARSE_THUMBNAIL_SECONDS == 0;
        return sparse ? SPARSE_THUMBNAIL_SECONDS : THUMBNAIL_SECONDS;
    }

    private static List<PlannedSound> sounds(List<Sound> sounds, boolean slow) {
        List<PlannedSound> planned = new ArrayList<>();
        for (Sound sound : sounds) {
            String folder = "std/audio" + (planned.isEmpty() ? "" : "-" + (planned.size() + 1));
            boolean surround = sound.channels() >= SURROUND_CHANNELS;
            planned.add(new PlannedSound(
                    sound, folder, surround ? folder + "-surround" : null, slow ? folder + "-slow" : null));
        }
        return List.copyOf(planned);
    }
}
