package dev.matinee.encoder.master;

import dev.matinee.encoder.master.Master.Picture;
import dev.matinee.encoder.master.Master.Sound;
import dev.matinee.encoder.master.Master.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what ffprobe says, and refuses what is not a film. */
final class Probe {
    private static final Set<String> TEXT_CODECS = Set.of("subrip", "ass", "ssa", "mov_text", "webvtt", "text");
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");
    /** Names of demuxers, of which ffprobe says all that a file could be. */
    private static final Pattern INDEXED = Pattern.compile("\\b(mov|mp4|matroska|webm)\\b");

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");
    /** In seconds: about a frame. */
    private static final double NEARLY = 0.05;

    private static final int LONGEST_SIDE = 8192;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Probe() {}

    /** @throws MasterRefused with the reason, when it cannot become adaptive video */
    static Master read(Path file, String ffprobe) {
        JsonNode probe = JSON.readTree(ffprobe);
        List<JsonNode> streams =
                StreamSupport.stream(probe.path("streams").spliterator(), false).toList();
        JsonNode video = streams.stream()
                .filter(Probe::isVideo)
                .findFirst()
                .orElseThrow(() -> new MasterRefused(withoutVideo(streams)));
        Duration duration = duration(video, probe.path("format"));
        Picture picture = picture(video);
        refuseStills(video, probe.path("format"), duration);
        return new Master(
                file,
                duration,
                INDEXED.matcher(text(probe.path("format"), "format_name")).find(),
                picture,
                streams.stream()
                        .filter(s -> is(s, "audio"))
                        .map(s -> sound(s, duration))
                        // The first is what is heard unless one chooses.
                        .sorted(Comparator.comparing(Sound::description))
                        .toList(),
                streams.stream()
                        .filter(s -> is(s, "subtitle"))
                        .filter(s -> TEXT_CODECS.contains(text(s, "codec_name")))
                        .map(Probe::text)
                        .toList());
    }

    private static boolean isVideo(JsonNode stream) {
        return is(stream, "video")
                && stream.path("disposition").path("attached_pic").asInt(0) == 0;
    }

    private static String withoutVideo(List<JsonNode> streams) {
        return streams.stream().anyMatch(s -> is(s, "audio"))
                ? "The master has sound, but no picture."
                : "The master has neither picture nor sound.";
    }

    private static void refuseStills(JsonNode video, JsonNode format, Duration duration) {
        boolean picture = text(format, "format_name").matches(".*(_pipe|image2)");
        if (picture || text(video, "nb_frames").equals("1") || isShort(duration)) {
            throw new MasterRefused("The master is a still picture, or shorter than half a second.");
        }
    }

    /** Recordings of browsers do not say how long they are. */
    private static boolean isShort(Duration duration) {
        return !duration.isZero() && duration.toMillis() < 500;
    }

    private static Picture picture(JsonNode video) {
        int width = video.path("width").asInt(0);
        int height = video.path("height").asInt(0);
        if (Math.min(width, height) < 32 || Math.max(width, height) > LONGEST_SIDE) {
            throw new MasterRefused(
                    "The picture is %d×%d: sides of 32 to %d pixels are taken.".formatted(width, height, LONGEST_SIDE));
        }
        double pixel = fraction(text(video, "sample_aspect_ratio").replace(':', '/'), 1);
        int shown = (int) Math.round(width * pixel);
        boolean turned = Math.abs(rotation(video)) % 180 == 90;
        return new Picture(
                video.path("index").asInt(),
                turned ? height : shown,
                turned ? shown : height,
                FrameRate.usualFor(fraction(text(video, "avg_frame_rate"), fraction(text(video, "r_frame_rate"), 25))),
                Set.of("tt", "bb", "tb", "bt").contains(text(video, "field_order")),
                HIGH_DYNAMIC_RANGE.contains(text(video, "color_transfer")));
    }

    private static int rotation(JsonNode video) {
        for (JsonNode side : video.path("side_data_list")) {
            if (side.has("rotation")) {
                return side.path("rotation").asInt(0);
            }
        }
        return 0;
    }

    private static Sound sound(JsonNode stream, Duration film) {
        String language = Languages.tag(text(stream.path("tags"), "language"));
        boolean description = flag(stream, "visual_impaired");
        int bitRate = (int) number(text(stream, "bit_rate"));
        boolean stereoAac = text(stream, "codec_name").equals("aac")
                && text(stream, "profile").equals("LC")
                && text(stream, "sample_rate").equals("48000")
                && stream.path("channels").asInt(0) == 2
                && bitRate > 0
                && bitRate <= 160_000
                && Math.abs(number(text(stream, "start_time"))) < NEARLY
                && Math.abs(length(stream) - film.toMillis() / 1000.0) < NEARLY;
        String label = label(stream, Languages.name(language, "Original"));
        int channels = stream.path("channels").asInt(0);
        return new Sound(stream.path("index").asInt(), language, label, description, channels, stereoAac);
    }

    private static Text text(JsonNode stream) {
        String language = Languages.tag(text(stream.path("tags"), "language"));
        return new Text(
                stream.path("index").asInt(),
                language,
                label(stream, Languages.name(language, "Subtitles")),
                flag(stream, "hearing_impaired") || flag(stream, "captions"),
                flag(stream, "forced"));
    }

    private static String label(JsonNode stream, String otherwise) {
        String title = text(stream.path("tags"), "title")
                .replaceAll("[\\p{Cntrl}\"]", " ")
                .strip();
        return title.isEmpty() ? otherwise : title;
    }

    private static Duration duration(JsonNode video, JsonNode format) {
        double seconds = length(video);
        return Duration.ofMillis(Math.round((seconds > 0 ? seconds : number(text(format, "duration"))) * 1000));
    }

    /** In seconds; Matroska says it of a stream in a tag. 0 where nobody does. */
    private static double length(JsonNode stream) {
        double said = number(text(stream, "duration"));
        Matcher tagged = CLOCK.matcher(text(stream.path("tags"), "DURATION"));
        return said > 0 || !tagged.matches()
                ? said
                : Integer.parseInt(tagged.group(1)) * 3600
                        + Integer.parseInt(tagged.group(2)) * 60
                        + Double.parseDouble(tagged.group(3));
    }

    private static boolean is(JsonNode stream, String type) {
        return text(stream, "codec_type").equals(type);
    }

    private static boolean flag(JsonNode stream, String disposition) {
        return stream.path("disposition").path(disposition).asInt(0) == 1;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static double number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    private static double fraction(String text, double otherwise) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || number(parts[0]) <= 0 || number(parts[1]) <= 0) {
            return otherwise;
        }
        return number(parts[0]) / number(parts[1]);
    }
}
