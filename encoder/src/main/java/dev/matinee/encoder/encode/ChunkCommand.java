package dev.matinee.encoder.encode;

import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.master.FrameRate;
import dev.matinee.encoder.plan.Filters;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.plan.Plan.Span;
import dev.matinee.encoder.plan.VideoOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ffmpeg's arguments for all renditions of one chunk in one run. */
final class ChunkCommand {
    /** Fragments begin at keyframes. The decoding time of the first sample is zero, and nothing is edited out. */
    static final String FRAGMENTED = "+cmaf+delay_moov+skip_trailer";

    /** Reading begins so much before the chunk, at the keyframe before that. */
    private static final double BEFORE = 2;
    /** Where no index says where keyframes are, one is looked for by bytes: far enough before to be sure of one. */
    private static final double BEFORE_WITHOUT_INDEX = 15;

    private static final int KEYFRAME_SECONDS = 2;

    private final Plan plan;
    private final int chunk;
    private final Span span;
    private final VideoOptions options;
    private final Path folder;

    ChunkCommand(Plan plan, int chunk, VideoOptions options, Path folder) {
        this.plan = plan;
        this.chunk = chunk;
        this.span = plan.span(chunk);
        this.options = options;
        this.folder = folder;
    }

    /**
     * What precedes the input: times stay as the whole film has them. What lies before the place is not thrown away: a picture
     * that stands for long may have begun there.
     */
    List<String> reading() {
        List<String> reading = new ArrayList<>(List.of("-copyts", "-start_at_zero", "-noaccurate_seek"));
        if (plan.picture().late().isPositive()) {
            double late = plan.picture().late().toNanos() / 1e9;
            reading.addAll(List.of("-itsoffset", String.format(Locale.ROOT, "-%.6f", late)));
        }
        double from = span.start() - (plan.indexed() ? BEFORE : BEFORE_WITHOUT_INDEX);
        if (from > 0) {
            reading.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", from)));
        }
        return reading;
    }

    List<String> arguments() {
        Filters filters = Filters.of(plan.picture(), plan.ladder());
        List<String> arguments = new ArrayList<>(
                List.of("-filter_complex", filters.span(span, plan.thumbnailSeconds(), plan.thumbnailsPerSheet())));
        for (int i = 0; i < plan.ladder().rungs().size(); i++) {
            arguments.addAll(List.of("-map", filters.output(i)));
            arguments.addAll(video(plan.ladder().rungs().get(i)));
        }
        arguments.addAll(List.of("-map", filters.sheets(), "-q:v", "6", "-strict", "unofficial"));
        arguments.add(folder.resolve("sheet-%03d.jpg").toString());
        return arguments;
    }

    Path file(Rung rung) {
        return folder.resolve(rung.name() + ".mp4");
    }

    private List<String> video(Rung rung) {
        List<String> arguments = new ArrayList<>(options.limited(rung));
        // A keyframe at every second full second of the whole film and nowhere else, so that all renditions can be
        // switched
        // at each of them.
        arguments.addAll(List.of(
                "-force_key_frames",
                String.format(Locale.ROOT, "expr:gte(t+%.6f,n_forced*%d)", span.late(), KEYFRAME_SECONDS)));
        double frames = plan.picture().frameRate().value();
        arguments.addAll(List.of("-g", Long.toString(Math.round(frames * 2 * KEYFRAME_SECONDS))));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.addAll(List.of("-video_track_timescale", Integer.toString(timescale(plan))));
        int firstFragment = chunk * plan.chunkSeconds() / KEYFRAME_SECONDS + 1;
        arguments.addAll(List.of("-fragment_index", Integer.toString(firstFragment), "-f", "mp4", "-movflags"));
        arguments.addAll(List.of(FRAGMENTED + "+frag_keyframe", file(rung).toString()));
        return arguments;
    }

    /** So fine that every frame's time is a whole number. */
    private static int timescale(Plan plan) {
        FrameRate rate = plan.picture().frameRate();
        return rate.numerator() * (rate.denominator() == 1 ? 1000 : 1);
    }

    /** Of the chunk's first frame, in the renditions' scale of time. */
    long firstTick() {
        FrameRate rate = plan.picture().frameRate();
        return span.firstFrame() * timescale(plan) * rate.denominator() / rate.numerator();
    }
}
