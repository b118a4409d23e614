package dev.matinee.encoder;

import dev.matinee.encoder.cmaf.FragmentedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is seen and heard of a rendition, as a player decodes it. */
record Played(Path playlist) {
    /** Four of luma, and one of each colour. */
    private static final int BYTES_OF_FOUR_PIXELS = 6;

    private static final int RATE = 48_000;
    private static final double LOUD = 0.05;

    /** When each frame is shown, in seconds, in order. ffprobe moves all, so that none is shown before it is decoded. */
    List<Double> times() {
        String packets = Programs.run(List.of(
                Programs.ffprobe(),
                "-v",
                "error",
                "-allowed_extensions",
                "ALL",
                "-select_streams",
                "v",
                "-show_entries",
                "packet=pts_time",
                "-of",
                "csv=p=0",
                playlist.toString()));
        List<Double> moved = packets.lines()
                .map(line -> Double.parseDouble(line.replace(",", "")))
                .sorted()
                .toList();
        double first = first();
        return moved.stream().map(time -> time - moved.getFirst() + first).toList();
    }

    /** When the first frame is shown, by the file itself. */
    private double first() {
        Path begun = playlist.resolveSibling("begun.mp4");
        try (OutputStream out = Files.newOutputStream(begun)) {
            Files.copy(playlist.resolveSibling("init.mp4"), out);
            Files.copy(playlist.resolveSibling("seg-00001.m4s"), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FragmentedFile.read(begun).orElseThrow().fragments().getFirst().shown();
    }

    /** Of every frame that is shown, in order: 16 for black to 235 for white. */
    List<Integer> brightness() {
        byte[] planes = decoded("scale=2:2:flags=area,format=yuv420p");
        List<Integer> brightness = new ArrayList<>();
        for (int frame = 0; frame < planes.length; frame += BYTES_OF_FOUR_PIXELS) {
            brightness.add(planes[frame] & 0xff);
        }
        return brightness;
    }

    /**
     * Red, green and blue, 0 to 255, in the middle of equally wide bars of the first frame, by what the rendition says of its
     * colours.
     */
    List<int[]> bars(int count) {
        byte[] rgb =
                decoded("select='eq(n,0)',scale=out_range=pc,format=rgb24,scale=%d:1:flags=area".formatted(count * 3));
        List<int[]> bars = new ArrayList<>();
        for (int bar = 0; bar < count; bar++) {
            int middle = (bar * 3 + 1) * 3;
            bars.add(new int[] {rgb[middle] & 0xff, rgb[middle + 1] & 0xff, rgb[middle + 2] & 0xff});
        }
        return bars;
    }

    /** Which share of the pixels differs much from those above and below alike, as where two fields are in one frame. */
    double combs(int width, int height) {
        byte[] gray = decoded("format=gray");
        long combs = 0;
        for (int at = width; at < gray.length - width; at++) {
            int above = (gray[at] & 0xff) - (gray[at - width] & 0xff);
            int below = (gray[at] & 0xff) - (gray[at + width] & 0xff);
            boolean within = at / width % height > 0 && at / width % height < height - 1;
            combs += within && above * below > 0 && Math.min(Math.abs(above), Math.abs(below)) > 40 ? 1 : 0;
        }
        return (double) combs / gray.length;
    }

    /** When the first frame that is bright is shown, in seconds. */
    double flash() {
        List<Integer> brightness = brightness();
        for (int frame = 0; frame < brightness.size(); frame++) {
            if (brightness.get(frame) > 128) {
                return times().get(frame);
            }
        }
        return Double.NaN;
    }

    /** When something loud is first heard, in seconds. */
    double beep() {
        FloatBuffer samples = samples();
        for (int i = 0; i < samples.limit(); i++) {
            if (Math.abs(samples.get(i)) > LOUD) {
                return (double) i / RATE;
            }
        }
        return Double.NaN;
    }

    /** How large each of its packets is, in bytes. */
    List<String> packets() {
        return packets(playlist, "-allowed_extensions", "ALL");
    }

    /** The same of a file's sound. */
    static List<String> packets(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of(Programs.ffprobe(), "-v", "error"));
        command.addAll(List.of(options));
        command.addAll(List.of("-select_streams", "a", "-show_entries", "packet=size", "-of", "csv=p=0"));
        command.add(file.toString());
        return Programs.run(command).lines().toList();
    }

    /**
     * By EBU R 128.
     *
     * @param integrated over the whole, in LUFS
     * @param peak the true one, in dB below full scale
     */
    record Loudness(double integrated, double peak) {}

    Loudness loudness() {
        Path file = playlist.resolveSibling("loudness");
        String meter = "ebur128=framelog=quiet:peak=true:metadata=1,ametadata=print:file=" + file;
        decode("-af", meter, "-f", "null", "-");
        String said = new String(read(file), StandardCharsets.US_ASCII);
        return new Loudness(last("lavfi.r128.I", said), 20 * Math.log10(last("lavfi.r128.true_peak", said)));
    }

    private static double last(String key, String said) {
        int from = said.lastIndexOf(key + "=") + key.length() + 1;
        return Double.parseDouble(said.substring(from, said.indexOf('\n', from)));
    }

    int channels() {
        String said = Programs.run(List.of(
                Programs.ffprobe(),
                "-v",
                "error",
                "-allowed_extensions",
                "ALL",
                "-show_entries",
                "stream=channels",
                "-of",
                "csv=p=0",
                playlist.toString()));
        return Integer.parseInt(said.lines().findFirst().orElseThrow().replace(",", ""));
    }

    /** Of sound, in seconds. */
    double heard() {
        return (double) samples().limit() / RATE;
    }

    private FloatBuffer samples() {
        Path file = playlist.resolveSibling("samples");
        decode("-af", "aresample=%d:async=1:first_pts=0".formatted(RATE), "-ac", "1", "-f", "f32le", file.toString());
        return ByteBuffer.wrap(read(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    private byte[] decoded(String filter) {
        Path pixels = playlist.resolveSibling("pixels");
        decode("-vf", filter, "-fps_mode", "passthrough", "-f", "rawvideo", pixels.toString());
        return read(pixels);
    }

    private void decode(String... output) {
        List<String> command = new ArrayList<>(List.of(Programs.ffmpeg(), "-nostdin", "-v", "error", "-xerror", "-y"));
        command.addAll(List.of("-copyts", "-allowed_extensions", "ALL", "-i", playlist.toString()));
        command.addAll(List.of(output));
        Programs.run(command);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
