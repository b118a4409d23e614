package dev.matinee.encoder.ffmpeg;

import dev.matinee.encoder.EncoderSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs ffmpeg and ffprobe: without a terminal, nice to others, watched, and with what they say kept. */
@Component
public class Ffmpeg {
    /**
     * A master is a file, and one of these: else a "video" that is a playlist would make the encoder read other files or
     * other machines, and a letter would be encoded as the picture of its text.
     */
    private static final List<String> FILES_ONLY = List.of(
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            "mov,mp4,matroska,webm,mpegts,mpeg,mpegvideo,avi,mxf,ogg,flv,asf,dv,gxf,nut,h264,hevc,m4v,yuv4mpegpipe,gif,"
                    + "mp3,aac,flac,wav,w64,aiff,ac3,eac3,srt,webvtt,ass,png_pipe,jpeg_pipe,webp_pipe,image2");

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int LAST_WORDS = 4096;
    private static final int LAST_SIGNAL = 31;
    private static final Logger log = LoggerFactory.getLogger(Ffmpeg.class);

    private final FfmpegSettings paths;
    private final EncoderSettings settings;
    private final Programs programs;

    Ffmpeg(FfmpegSettings paths, EncoderSettings settings, Programs programs) {
        this.paths = paths;
        this.settings = settings;
        this.programs = programs;
    }

    /** What ffprobe says of a file's container and streams, as JSON. */
    public String probe(Path file) {
        List<String> command = nicely(paths.ffprobe());
        command.addAll(List.of("-v", "error"));
        command.addAll(FILES_ONLY);
        command.addAll(List.of("-show_format", "-show_streams", "-of", "json", file.toString()));
        AtomicReference<String> json = new AtomicReference<>("");
        run(command, file, out -> json.set(readAll(out)), () -> {});
        return json.get();
    }

    /**
     * When a file's packets end, from the last keyframe before a moment on; nothing is decoded.
     *
     * @param stream whose end is told apart
     * @param from in seconds of the file's own time; 0 for all, without a search
     */
    public Ends ends(Path file, int stream, double from) {
        List<String> command = nicely(paths.ffprobe());
        command.addAll(List.of("-v", "error"));
        command.addAll(FILES_ONLY);
        if (from > 0) {
            command.addAll(List.of("-read_intervals", String.format(Locale.ROOT, "%.3f%%", from)));
        }
        command.addAll(List.of("-show_entries", PacketEnds.ASKED, "-of", "csv=p=0", file.toString()));
        PacketEnds read = new PacketEnds(stream);
        run(command, file, read::follow, () -> giveUpIfSilent("ffprobe", read.sinceLast()));
        return read.ends();
    }

    /**
     * Runs ffmpeg over one file.
     *
     * @param arguments all that follows the input
     * @param level of what it says
     * @param progress told at most once a second how far the output has come
     * @return what it said
     */
    public String run(Path input, List<String> arguments, String level, Consumer<Duration> progress) {
        return run(input, List.of(), arguments, level, progress);
    }

    /**
     * The same, with options of the input.
     *
     * @param reading all that precedes the input
     */
    public String run(
            Path input, List<String> reading, List<String> arguments, String level, Consumer<Duration> progress) {
        List<String> command = nicely(paths.ffmpeg());
        command.addAll(List.of("-nostdin", "-hide_banner", "-nostats", "-y", "-v", level));
        command.addAll(List.of("-progress", "pipe:1", "-threads", Integer.toString(settings.threads())));
        command.addAll(FILES_ONLY);
        command.addAll(reading);
        command.addAll(List.of("-i", input.toString()));
        command.addAll(arguments);
        Progress reported = new Progress();
        return run(command, input, reported::follow, () -> {
            giveUpIfSilent("ffmpeg", reported.sinceLast());
            progress.accept(reported.reached());
        });
    }

    private List<String> nicely(String program) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", Integer.toString(settings.niceness())));
        }
        command.add(program);
        return command;
    }

    private void giveUpIfSilent(String program, Duration silent) {
        if (silent.compareTo(settings.patience()) > 0) {
            throw new FfmpegFailure(program, -1, "It made no progress for " + settings.patience());
        }
    }

    private String run(List<String> command, Path input, Consumer<BufferedReader> output, Runnable everySecond) {
        log.debug("Running {}", command);
        try {
            Path errors = Files.createTempFile(input.resolveSibling("."), "program-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            Process process = programs.start(builder);
            try {
                process.getOutputStream().close();
                Thread reader = Thread.ofVirtual().start(() -> output.accept(process.inputReader()));
                while (!process.waitFor(1, TimeUnit.SECONDS)) {
                    everySecond.run();
                }
                reader.join();
                String words = Files.readString(errors, StandardCharsets.ISO_8859_1);
                judge(command.contains(paths.ffmpeg()) ? "ffmpeg" : "ffprobe", process.exitValue(), words);
                return words;
            } finally {
                programs.end(process);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramKilled("Interrupted while a program ran");
        }
    }

    private static void judge(String program, int exit, String words) {
        if (exit == 0) {
            return;
        }
        String last = words.substring(Math.max(0, words.length() - LAST_WORDS)).strip();
        if (isSignal(exit) || last.contains("No space left on device") || last.contains("Cannot allocate memory")) {
            throw new ProgramKilled("%s ended with %d: %s".formatted(program, exit, last));
        }
        throw new FfmpegFailure(program, exit, last);
    }

    /**
     * Shells' way to say which signal ended it: 137 is SIGKILL, 143 SIGTERM; ffmpeg answers one with 255. What lies between is the
     * last byte of an error of its own: 183 is invalid data, 234 an argument that does not fit.
     */
    private static boolean isSignal(int exit) {
        return (exit > 128 && exit <= 128 + LAST_SIGNAL) || exit == 255;
    }

    private static String readAll(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }
}
