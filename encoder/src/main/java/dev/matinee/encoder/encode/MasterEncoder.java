package dev.matinee.encoder.encode;

import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.master.Master;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.master.PlainWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From a master to one fragmented MP4 file a rendition. */
@Component
public class MasterEncoder {
    /** A track so near to the target is left as it is (EBU R 128 allows 1 LU where half is not practicable). */
    private static final double NEAR_ENOUGH = 1;

    private final Ffmpeg ffmpeg;
    private final Loudness loudness;
    private final EncoderSettings settings;

    MasterEncoder(Ffmpeg ffmpeg, Loudness loudness, EncoderSettings settings) {
        this.ffmpeg = ffmpeg;
        this.loudness = loudness;
        this.settings = settings;
    }

    /**
     * @param folder for the files
     * @param progress told how much is done, 0 to 1
     * @throws MasterRefused when it cannot be decoded
     */
    public EncodedMaster encode(Master master, Ladder ladder, Path folder, DoubleConsumer progress) {
        EncodeCommand command = new EncodeCommand(master, ladder, settings.preset(), settings.threads(), folder);
        try {
            List<String> arguments = command.arguments(gains(master));
            ffmpeg.run(
                    master.file(), arguments, "error", reached -> progress.accept(share(reached, master.duration())));
        } catch (FfmpegFailure e) {
            throw new MasterRefused(PlainWords.of(e.lastWords()));
        }
        return new EncodedMaster(
                ladder.rungs().stream()
                        .map(rung -> new EncodedMaster.Video(rung, command.file(rung)))
                        .toList(),
                master.sounds().stream()
                        .map(sound -> new EncodedMaster.Audio(sound, command.file(sound)))
                        .toList(),
                sprites(folder),
                EncodeCommand.thumbnailEvery(master.duration()));
    }

    private Map<Integer, Double> gains(Master master) {
        Map<Integer, Double> gains = new HashMap<>();
        for (Master.Sound sound : master.sounds()) {
            double gain = loudness.gain(master.file(), sound);
            if (!sound.stereoAac() || Math.abs(gain) > NEAR_ENOUGH) {
                gains.put(sound.stream(), gain);
            }
        }
        return gains;
    }

    private static double share(Duration reached, Duration whole) {
        return whole.isZero() ? 0 : Math.min(1, (double) reached.toMillis() / whole.toMillis());
    }

    private static List<Path> sprites(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sprite-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
