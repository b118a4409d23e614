package dev.matinee.ingest.master;

import dev.matinee.ingest.artwork.FilmPlates;
import dev.matinee.ingest.artwork.Look;
import dev.matinee.ingest.artwork.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes demo films with ffmpeg: the look's scene with a slow drift, a wandering light, the title, a running clock and a chord.
 * They are cheap to make and to encode: 960×540, eight frames a second, one thread. What was made is kept and never made twice.
 */
public final class FilmMaker {
    private static final int RATE = 8;
    private static final int DRIFT = 2;

    private final Ffmpeg ffmpeg;
    private final Path folder;

    public FilmMaker(Ffmpeg ffmpeg, Path folder) {
        this.ffmpeg = ffmpeg;
        this.folder = folder;
    }

    /** How a film is cut: for how many seconds, how near, and what it is labelled. */
    public record Cut(String suffix, int seconds, double close, String label) {
        public static Cut feature(String label) {
            return new Cut("feature", 24, 1, label);
        }

        public static Cut trailer(String label) {
            return new Cut("trailer", 8, 1.35, label);
        }
    }

    public Path film(Look look, Cut cut) throws IOException, InterruptedException {
        Path film = folder.resolve(look.key() + "." + cut.suffix() + ".mp4");
        if (Files.exists(film)) {
            return film;
        }
        Files.createDirectories(folder);
        Path bench = Files.createTempDirectory(folder, look.key());
        try {
            Plate.write(bench.resolve("scene.pam"), FilmPlates.scene(look, cut.close()));
            Plate.write(bench.resolve("lettering.pam"), FilmPlates.lettering(look, cut.label()));
            Plate.write(bench.resolve("clock.pam"), FilmPlates.clock(look, cut.seconds()));
            Plate.write(bench.resolve("light.pam"), FilmPlates.light(look));
            Plate.write(bench.resolve("bar.pam"), FilmPlates.bar(look));
            Score.write(bench.resolve("score.wav"), look.key() + cut.suffix(), cut.seconds());
            Path half = bench.resolve("film.mp4");
            ffmpeg.run(bench, arguments(look, cut, half));
            Files.move(half, film, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(bench);
        }
        return film;
    }

    /** A piece of a film as it is, without encoding anything. */
    public Path piece(Path of, String key, int from, int seconds) throws IOException, InterruptedException {
        Path piece = folder.resolve(key + ".trailer.mp4");
        if (!Files.exists(piece)) {
            Files.createDirectories(folder);
            Path half = folder.resolve(key + ".trailer.part.mp4");
            ffmpeg.run(
                    folder,
                    List.of(
                            "-ss",
                            String.valueOf(from),
                            "-t",
                            String.valueOf(seconds),
                            "-i",
                            of.toAbsolutePath().toString(),
                            "-c",
                            "copy",
                            "-avoid_negative_ts",
                            "make_zero",
                            "-fflags",
                            "+bitexact",
                            half.toAbsolutePath().toString()));
            Files.move(half, piece, StandardCopyOption.ATOMIC_MOVE);
        }
        return piece;
    }

    private static List<String> arguments(Look look, Cut cut, Path film) {
        return List.of(
                "-i",
                "scene.pam",
                "-i",
                "lettering.pam",
                "-i",
                "clock.pam",
                "-i",
                "light.pam",
                "-i",
                "bar.pam",
                "-i",
                "score.wav",
                "-filter_complex",
                filters(look, cut),
                "-map",
                "[film]",
                "-map",
                "5:a",
                "-t",
                String.valueOf(cut.seconds()),
                "-r",
                String.valueOf(RATE),
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "23",
                "-g",
                String.valueOf(RATE * 2),
                "-threads",
                "1",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-b:a",
                "96k",
                "-flags",
                "+bitexact",
                "-fflags",
                "+bitexact",
                "-movflags",
                "+faststart",
                film.toAbsolutePath().toString());
    }

    private static String filters(Look look, Cut cut) {
        long seed = Seed.of(look.key() + cut.suffix());
        int frames = cut.seconds() * RATE;
        int spareX = FilmPlates.SCENE_WIDTH - FilmPlates.WIDTH;
        int spareY = FilmPlates.SCENE_HEIGHT - FilmPlates.HEIGHT;
        String across = drift((seed & 1) == 0, spareX);
        String down = drift((seed & 2) == 0, spareY);
        double pace = 0.6 + (seed >>> 8 & 0xff) / 400.0;
        String held = "loop=loop=%d:size=1,setpts=N/%d/TB".formatted(frames - 1, RATE);
        return String.format(
                Locale.ROOT,
                "[0]format=yuv420p,%1$s,crop=%2$d:%3$d:%4$s:%5$s[scene];[3]format=yuva420p[light];"
                        + "[scene][light]overlay=x='310+280*sin(t*%6$.3f)':y='90+110*cos(t*%7$.3f)':eval=frame[lit];"
                        + "[1]format=yuva420p[lettering];[lit][lettering]overlay[titled];"
                        + "[2]format=yuva420p,%1$s,crop=%8$d:%9$d:0:%9$d*floor(n/%10$d)[clock];[titled][clock]overlay=x=%11$d:y=%12$d[timed];"
                        + "[4]format=yuva420p[bar];[timed][bar]overlay=x='-%2$d+%2$d*t/%13$d':y=%14$d:eval=frame[film]",
                held,
                FilmPlates.WIDTH,
                FilmPlates.HEIGHT,
                across,
                down,
                pace,
                pace * 0.77,
                FilmPlates.CLOCK_WIDTH,
                FilmPlates.CLOCK_HEIGHT,
                RATE,
                FilmPlates.WIDTH - FilmPlates.CLOCK_WIDTH - 40,
                FilmPlates.HEIGHT - FilmPlates.CLOCK_HEIGHT - 44,
                cut.seconds(),
                FilmPlates.HEIGHT - FilmPlates.BAR);
    }

    /** Even steps every other frame, one way or the other: chroma has half the lines, so odd ones would shimmer. */
    private static String drift(boolean forth, int room) {
        String gone = "min(%d\\,%d*floor(n/2))".formatted(room, DRIFT);
        return forth ? gone : room + "-" + gone;
    }

    private static void delete(Path bench) throws IOException {
        try (Stream<Path> files = Files.walk(bench)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
