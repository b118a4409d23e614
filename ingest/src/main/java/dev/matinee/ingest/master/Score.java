package dev.matinee.ingest.master;

import dev.matinee.ingest.artwork.Seed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A slow progression of soft chords, its own for each key: 48 kHz stereo, 16 bit, at about -23 LUFS. */
final class Score {
    private static final int RATE = 48_000;
    private static final int CHORD_SECONDS = 6;
    private static final double LEVEL = 0.042;
    private static final int[][] CHORDS = {
        {0, 7, 12, 16, 19}, {0, 7, 12, 15, 22}, {0, 7, 14, 16, 21}, {0, 5, 12, 17, 19}, {0, 7, 10, 15, 24}
    };
    private static final int[][] ROOTS = {{0, -3, 5, 7}, {0, -4, -2, 3}, {0, 5, -3, -5}, {0, 3, -2, 5}};

    private Score() {}

    /** Writes a WAV file. */
    static void write(Path file, String key, int seconds) throws IOException {
        SplittableRandom random = new SplittableRandom(Seed.of(key + "/score"));
        double ground = 98 * Math.pow(2, random.nextInt(12) / 12.0);
        int[] chord = CHORDS[random.nextInt(CHORDS.length)];
        int[] roots = ROOTS[random.nextInt(ROOTS.length)];
        float[] left = new float[seconds * RATE];
        float[] right = new float[seconds * RATE];
        for (int at = 0; at * CHORD_SECONDS < seconds; at++) {
            for (int voice = 0; voice < chord.length; voice++) {
                double pitch = ground * Math.pow(2, (roots[at % roots.length] + chord[voice]) / 12.0);
                double pan = 0.5 + 0.35 * Math.sin(voice * 2.4 + random.nextDouble());
                voice(left, right, at * CHORD_SECONDS * RATE, pitch, pan, LEVEL / (1 + voice * 0.18));
            }
        }
        save(file, left, right);
    }

    /** A sine and its octave, rotated rather than computed, that swells and fades over a chord. */
    private static void voice(float[] left, float[] right, int from, double pitch, double pan, double level) {
        double cos = Math.cos(2 * Math.PI * pitch / RATE);
        double sin = Math.sin(2 * Math.PI * pitch / RATE);
        double x = 1;
        double y = 0;
        int length = Math.min(CHORD_SECONDS * RATE, left.length - from);
        for (int i = 0; i < length; i++) {
            double turned = x * cos - y * sin;
            y = x * sin + y * cos;
            x = turned;
            double share = i / (double) length;
            double swell = share < 0.25 ? share * 4 : share > 0.7 ? (1 - share) / 0.3 : 1;
            double sample = (y + 0.3 * 2 * x * y) * swell * level;
            left[from + i] += (float) (sample * (1 - pan));
            right[from + i] += (float) (sample * pan);
        }
    }

    private static void save(Path file, float[] left, float[] right) throws IOException {
        int size = left.length * 4;
        ByteBuffer wav = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + size);
        wav.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        wav.putInt(RATE).putInt(RATE * 4).putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(size);
        for (int i = 0; i < left.length; i++) {
            wav.putShort(level(left[i])).putShort(level(right[i]));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(wav.array());
        }
    }

    private static short level(float sample) {
        return (short) Math.clamp(Math.round(sample * Short.MAX_VALUE * 2f), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
