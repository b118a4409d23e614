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
    private static final String UNKNOWN = "N/A";
    private static final Pattern LINE = Pattern.compile("(-?[\\d.]+|N/A),(-?[\\d.]+|N/A),([\\d.]+|N/A).*");

    /**
     * As ffprobe writes one: {@code 1.960000,1.880000,0.040000}, when it is shown, when it is decoded, and for how long. AVI
     * knows the second alone. Empty where nothing is known.
     */
    static Optional<Packet> of(String line) {
        Matcher said = LINE.matcher(line);
        if (!said.matches()) {
            return Optional.empty();
        }
        String start = said.group(said.group(1).equals(UNKNOWN) ? 2 : 1);
        if (start.equals(UNKNOWN)) {
            return Optional.empty();
        }
        double duration = said.group(3).equals(UNKNOWN) ? 0 : Double.parseDouble(said.group(3));
        return Optional.of(new Packet(Double.parseDouble(start), duration));
    }

    public double end() {
        return start + duration;
    }
}
