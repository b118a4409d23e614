package dev.matinee.encoder.frame;

import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.encode.EncodedChunk.Video;
import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.encoder.ladder.Rung;
import dev.matinee.encoder.ladder.VideoCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for pictures in a film that was encoded: its keyframes, one every two seconds, which are upright, in a standard range of
 * brightness and without interlacing by then, and quick to decode.
 */
@Component
public class FrameScout {
    private static final Logger log = LoggerFactory.getLogger(FrameScout.class);
    /** Of a film. */
    public static final int MOST = 12;

    private static final int WIDEST = 1280;
    private static final List<String> KEYFRAMES_ONLY = List.of("-skip_frame", "nokey");

    private final Ffmpeg ffmpeg;

    FrameScout(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * The best of a part of a film, in the order of time. A film is none the worse without.
     *
     * @param most how many
     * @param folder for their files
     */
    public List<PickedFrame> look(List<Video> videos, int most, Path folder) {
        List<Video> decodable = videos.stream()
                .filter(one -> one.rung().codec() == VideoCodec.AVC)
                .toList();
        Video video = decodable.stream()
                .filter(one -> one.rung().width() >= WIDEST)
                .findFirst()
                .orElse(decodable.getLast());
        try {
            List<Look> looks = looks(video.file(), folder.resolve("looks.rgb"));
            List<Integer> chosen = FramePicker.pick(looks, most);
            return chosen.isEmpty() ? List.of() : take(video, looks, chosen, folder);
        } catch (FfmpegFailure e) {
            log.warn("No pictures could be picked: {}", e.lastWords());
            return List.of();
        }
    }

    /** The best twelve of all parts' best, in the order of time. */
    public static List<PickedFrame> choose(List<PickedFrame> frames) {
        List<Look> looks = frames.stream().map(PickedFrame::look).toList();
        return FramePicker.pick(looks, MOST).stream().map(frames::get).toList();
    }

    private List<Look> looks(Path film, Path file) {
        String filter = "scale=%d:%d:flags=area,format=rgb24".formatted(Look.WIDTH, Look.HEIGHT);
        run(film, List.of("-an", "-vf", filter, "-fps_mode", "passthrough", "-f", "rawvideo", file.toString()));
        List<Look> looks = new ArrayList<>();
        try (InputStream pictures = Files.newInputStream(file)) {
            for (byte[] rgb = pictures.readNBytes(Look.BYTES);
                    rgb.length == Look.BYTES;
                    rgb = pictures.readNBytes(Look.BYTES)) {
                looks.add(Look.at(rgb));
            }
            return looks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PickedFrame> take(Video video, List<Look> looks, List<Integer> chosen, Path folder) {
        Rung rung = video.rung();
        int width = Math.min(WIDEST, rung.width());
        int height = Math.round((float) rung.height() * width / rung.width() / 2) * 2;
        String these = chosen.stream().map("eq(n,%d)"::formatted).collect(Collectors.joining("+"));
        String filter = "select='%s',scale=%d:%d:flags=lanczos".formatted(these, width, height);
        String names = folder.resolve("frame-%02d.jpg").toString();
        run(
                video.file(),
                List.of("-an", "-vf", filter, "-fps_mode", "passthrough", "-q:v", "2", "-strict", "unofficial", names));
        List<Fragment> fragments =
                FragmentedFile.read(video.file()).orElseThrow().fragments();
        List<PickedFrame> frames = new ArrayList<>();
        for (int place : chosen) {
            String name = "frame-%02d.jpg".formatted(frames.size() + 1);
            long atMs = Math.round(fragments.get(place).shown() * 1000);
            frames.add(new PickedFrame(looks.get(place), name, width, height, atMs));
        }
        return frames;
    }

    private void run(Path film, List<String> arguments) {
        ffmpeg.run(film, KEYFRAMES_ONLY, arguments, "error", reached -> {});
    }
}
