package dev.matinee.encoder.encode;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.cmaf.TimeLine;
import dev.matinee.encoder.encode.EncodedChunk.Video;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.plan.VideoOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From a part of a master's picture to that part of all renditions. */
@Component
public class ChunkEncoder {
    private final Ffmpeg ffmpeg;
    private final EncoderSettings settings;

    ChunkEncoder(Ffmpeg ffmpeg, EncoderSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /**
     * @param folder for the files
     * @param progress told about once a second how much is done, 0 to 1
     * @throws dev.matinee.encoder.ffmpeg.FfmpegFailure when it cannot be decoded
     */
    public EncodedChunk encode(Path master, Plan plan, int chunk, Path folder, DoubleConsumer progress) {
        VideoOptions options = VideoOptions.of(plan.ladder(), settings);
        ChunkCommand command = new ChunkCommand(plan, chunk, options, folder);
        double seconds = seconds(plan, chunk);
        ffmpeg.run(
                master,
                command.reading(),
                command.arguments(),
                "error",
                reached -> progress.accept(share(reached, seconds)));
        List<Video> videos = plan.ladder().rungs().stream()
                .map(rung -> new Video(rung, command.file(rung)))
                .toList();
        videos.forEach(video -> TimeLine.move(video.file(), command.firstTick()));
        return new EncodedChunk(videos, sheets(folder));
    }

    private static double seconds(Plan plan, int chunk) {
        double left = plan.durationMs() / 1000.0 - (double) chunk * plan.chunkSeconds();
        return chunk == plan.chunks() - 1 ? left : plan.chunkSeconds();
    }

    private static double share(Duration reached, double seconds) {
        return seconds <= 0 ? 0 : Math.min(1, reached.toMillis() / 1000.0 / seconds);
    }

    private static List<Path> sheets(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sheet-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
