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
    /** Names of demuxers, of which ffprobe says all that a file could be. */
    private static final Pattern INDEXED = Pattern.compile("\\b(mov|mp4|matroska|webm)\\b");

    private static final Pattern MATROSKA = Pattern.compile("\\b(matroska|webm)\\b");
    private static final Pattern RGB = Pattern.compile("^(gbr|rgb|bgr|argb|abgr|0rgb|0bgr|pal8|x2rgb|x2bgr)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");
    /** In seconds: about a frame. */
    private static final double NEARLY = 0.05;

    private static final int SHORTEST_SIDE = 32;
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
                .max(Comparator.comparing((JsonNode s) -> flag(s, "default")).thenComparing(Probe::pixels))
                .orElseThrow(() -> new MasterRefused(withoutVideo(streams)));
        JsonNode format = probe.path("format");
        double start = number(text(format, "start_time"));
        double end = end(video, format, start);
        Picture picture = picture(video, text(format, "format_name").equals("avi"));
        refuseStills(video, format, end);
        return new Master(
                file,
                millis(start),
                millis(end),
                said(video, start) > 0,
                INDEXED.matcher(text(format, "format_name")).find(),
                picture,
                streams.stream()
                        .filter(s -> is(s, "audio"))
                        .map(s -> sound(s, start, end))
                        // The first is what is heard unless one chooses.
                        .sorted(Comparator.comparing(Sound::description))
                        .toList(),
                streams.stream()
                        .filter(s -> is(s, "subtitle"))
                        .filter(s -> TEXT_CODECS.contains(text(s, "codec_name")))
                        .map(Probe::text)
                        .toList(),
                streams.stream()
                        .filter(s -> is(s, "subtitle"))
                        .filter(s -> !TEXT_CODECS.contains(text(s, "codec_name")))
                        .map(s -> text(s).label())
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

    /** @param end recordings of browsers do not say it: 0 */
    private static void refuseStills(JsonNode video, JsonNode format, double end) {
        boolean picture = text(format, "format_name").matches(".*(_pipe|image2)");
        if (picture || text(video, "nb_frames").equals("1") || (end > 0 && end < 0.5)) {
            throw new MasterRefused("The master is a still picture, or shorter than half a second.");
        }
    }

    /** @param asDecoded whether the file knows only when pictures are decoded */
    private static Picture picture(JsonNode video, boolean asDecoded) {
        int width = video.path("width").asInt(0);
        int height = video.path("height").asInt(0);
        refuseSize(width, height);
        double pixel = fraction(text(video, "sample_aspect_ratio").replace(':', '/'), 1);
        int shown = (int) Math.round(width * pixel);
        refuseSize(shown, height);
        refuseForeignColours(video);
        boolean turned = Math.abs(rotation(video)) % 180 == 90;
        return new Picture(
                video.path("index").asInt(),
                turned ? height : shown,
                turned ? shown : height,
                frameRate(video),
                interlaced(video),
                Colours.of(
                        text(video, "color_space"),
                        text(video, "color_primaries"),
                        text(video, "color_transfer"),
                        RGB.matcher(text(video, "pix_fmt")).find(),
                        height),
                asDecoded ? reordering(video) : Duration.ZERO);
    }

    /** How long a picture may wait for others that are decoded after it and shown before it. */
    private static Duration reordering(JsonNode video) {
        double rate = fraction(text(video, "avg_frame_rate"), 0);
        double frames = video.path("has_b_frames").asInt(0);
        return rate > 0 ? Duration.ofNanos(Math.round(frames / rate * 1e9)) : Duration.ZERO;
    }

    private static void refuseSize(int width, int height) {
        if (Math.min(width, height) < SHORTEST_SIDE || Math.max(width, height) > LONGEST_SIDE) {
            throw new MasterRefused("The picture is %d×%d: sides of %d to %d pixels are taken."
                    .formatted(width, height, SHORTEST_SIDE, LONGEST_SIDE));
        }
    }

    /** Of two of Dolby Vision's profiles nothing but its own decoders make colours. */
    private static void refuseForeignColours(JsonNode video) {
        for (JsonNode side : video.path("side_data_list")) {
            int profile = side.path("dv_profile").asInt(0);
            // The tenth has kinds with a picture that others show; this says that it is none of them.
            boolean alone = side.path("dv_bl_signal_compatibility_id").asInt(-1) == 0;
            if (profile == 5 || (profile == 10 && alone)) {
                throw new MasterRefused(
                        "The picture is in Dolby Vision's profile %s, which only its own decoders show in its colours. Profiles with HDR10 or HLG inside are taken."
                                .formatted(profile == 5 ? "5" : "10.0"));
            }
        }
    }

    private static FrameRate frameRate(JsonNode video) {
        double finest = fraction(text(video, "r_frame_rate"), 0);
        return FrameRate.usualFor(fraction(text(video, "avg_frame_rate"), finest), interlaced(video) ? 0 : finest);
    }

    private static boolean interlaced(JsonNode video) {
        return Set.of("tt", "bb", "tb", "bt").contains(text(video, "field_order"));
    }

    private static int pixels(JsonNode video) {
        return video.path("width").asInt(0) * video.path("height").asInt(0);
    }

    private static int rotation(JsonNode video) {
        for (JsonNode side : video.path("side_data_list")) {
            if (side.has("rotation")) {
                return side.path("rotation").asInt(0);
            }
        }
        return 0;
    }

    /** @param start and end of the film, in seconds of the file's own time and from there */
    private static Sound sound(JsonNode stream, double start, double end) {
        String language = Languages.tag(text(stream.path("tags"), "language"));
        boolean description = flag(stream, "visual_impaired");
        int bitRate = (int) number(text(stream, "bit_rate"));
        boolean stereoAac = text(stream, "codec_name").equals("aac")
                && text(stream, "profile").equals("LC")
                && text(stream, "sample_rate").equals("48000")
                && stream.path("channels").asInt(0) == 2
                && bitRate > 0
                && bitRate <= 160_000
                && Math.abs(number(text(stream, "start_time")) - start) < NEARLY
                && Math.abs(said(stream, start) - end) < NEARLY;
        String label = label(stream, Languages.name(language, "Original"), description ? "audio description" : "");
        int channels = stream.path("channels").asInt(0);
        return new Sound(stream.path("index").asInt(), language, label, description, channels, stereoAac);
    }

    private static Text text(JsonNode stream) {
        String language = Languages.tag(text(stream.path("tags"), "language"));
        boolean captions = flag(stream, "hearing_impaired") || flag(stream, "captions");
        boolean forced = flag(stream, "forced");
        String special = forced ? "forced" : "SDH";
        return new Text(
                stream.path("index").asInt(),
                language,
                label(stream, Languages.name(language, "Subtitles"), forced || captions ? special : ""),
                captions,
                forced);
    }

    /** @param kind what tells it from the usual track of its language; empty for that one */
    private static String label(JsonNode stream, String language, String kind) {
        String title = text(stream.path("tags"), "title")
                .replaceAll("[\\p{Cntrl}\"]", " ")
                .strip();
        String otherwise = kind.isEmpty() ? language : language + " (" + kind + ")";
        return title.isEmpty() ? otherwise : title;
    }

    private static double end(JsonNode video, JsonNode format, double start) {
        double said = said(video, start);
        double whole = number(text(format, "duration"));
        boolean countsFromZero = MATROSKA.matcher(text(format, "format_name")).find();
        return said > 0 ? said : Math.max(0, whole - (countsFromZero ? start : 0));
    }

    /** When a stream ends, in seconds from the start of the file; Matroska says it in a tag, and from zero. 0 where nobody does. */
    private static double said(JsonNode stream, double start) {
        double duration = number(text(stream, "duration"));
        Matcher tagged = CLOCK.matcher(text(stream.path("tags"), "DURATION"));
        if (duration > 0) {
            return duration + Math.max(0, number(text(stream, "start_time")) - start);
        }
        return tagged.matches()
                ? Integer.parseInt(tagged.group(1)) * 3600
                        + Integer.parseInt(tagged.group(2)) * 60
                        + Double.parseDouble(tagged.group(3))
                        - start
                : 0;
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
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
