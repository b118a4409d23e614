package dev.matinee.encoder.ffmpeg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a packet is shown, in seconds of its file's own time.
 *
 * @param duration 0 where it is not known
 */
public record Packet(double start, double duration) {
    private static final Pattern LINE = Pattern.compile("(-?[\\d.]+),([\\d.]+|N/A).*");

    /** As ffprobe writes one: {@code 1.960000,0.040000}. Empty where it does not know when. */
    static Optional<Packet> of(String line) {
        Matcher said = LINE.matcher(line);
        if (!said.matches()) {
            return Optional.empty();
        }
        double duration = said.group(2).equals("N/A") ? 0 : Double.parseDouble(said.group(2));
        return Optional.of(new Packet(Double.parseDouble(said.group(1)), duration));
    }

    public double end() {
        return start + duration;
    }
}
