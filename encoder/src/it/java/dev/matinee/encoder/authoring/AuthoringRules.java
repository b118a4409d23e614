package dev.matinee.encoder.authoring;

import dev.matinee.encoder.authoring.Playlist.Entry;
import dev.matinee.encoder.authoring.Playlist.Tag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Apple's rules for authors of HLS: what MUST hold of films, by the rules' numbers. Rules that are about live streams, other
 * codecs, text in the picture, or the way to the device (10.1, 12) are for others to check.
 *
 * @see <a href="https://developer.apple.com/documentation/http-live-streaming/hls-authoring-specification-for-apple-devices">
 *     HLS authoring specification for Apple devices</a>
 */
public final class AuthoringRules {
    private static final double WITHIN = 0.1;
    private static final double AAC_FRAME = 1024 / 48_000.0;
    private static final int CELLULAR = 192_000;

    private final Playlist master;
    private final List<Tag> variants;
    private final List<Tag> media;
    private final List<Tag> trickPlay;
    private final Map<String, Playlist> playlists = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private AuthoringRules(Path masterPlaylist) {
        master = Playlist.read(masterPlaylist);
        variants = master.named("EXT-X-STREAM-INF");
        media = master.named("EXT-X-MEDIA");
        trickPlay = master.named("EXT-X-I-FRAME-STREAM-INF");
        variants.forEach(variant -> playlists.put(variant.uri(), master.at(variant.uri())));
        media.forEach(tag -> playlists.put(tag.get("URI"), master.at(tag.get("URI"))));
    }

    /** The rules that do not hold, each with what breaks it. */
    public static List<String> broken(Path masterPlaylist) {
        AuthoringRules rules = new AuthoringRules(masterPlaylist);
        rules.video();
        rules.bitRates();
        rules.audio();
        rules.subtitles();
        rules.trickPlay();
        rules.segments();
        rules.mediaPlaylists();
        rules.multivariant();
        return rules.broken.stream().distinct().toList();
    }

    private void must(String rule, boolean holds, String what) {
        if (!holds) {
            broken.add(rule + " " + what);
        }
    }

    private void video() {
        for (Tag variant : variants) {
            String codec = variant.get("CODECS").split(",", -1)[0];
            must("1.1", codec.matches("(avc1|hvc1|av01)\\..*"), variant.uri() + " is " + codec);
            if (codec.startsWith("avc1.")) {
                int profile = Integer.parseInt(codec.substring(5, 7), 16);
                int level = Integer.parseInt(codec.substring(9, 11), 16);
                must("1.3b", profile <= 100 && level <= 52, variant.uri() + " is " + codec);
            }
            if (codec.startsWith("av01.")) {
                must("1.37", Integer.parseInt(codec.split("\\.", -1)[2].substring(0, 2)) <= 18, codec);
            }
            must("1.19", number(variant, "FRAME-RATE") <= 60, variant.uri());
            must("1.2", playlists.get(variant.uri()).has("EXT-X-MAP"), variant.uri() + " is not in fragments");
        }
    }

    private void bitRates() {
        for (Tag variant : variants) {
            Playlist video = playlists.get(variant.uri());
            List<Playlist> sounds = members("AUDIO", variant.get("AUDIO"));
            double peak = video.peak() + most(sounds, Playlist::peak);
            double average = video.average() + most(sounds, Playlist::average);
            must("1.27", near(variant.number("BANDWIDTH"), peak), variant.uri());
            must("1.26", near(variant.number("AVERAGE-BANDWIDTH"), average), variant.uri());
            must("9.13", variant.number("BANDWIDTH") >= peak * 0.999, variant.uri());
        }
        for (Tag tag : trickPlay) {
            Playlist keyframes = master.at(tag.get("URI"));
            must("6.9", near(tag.number("BANDWIDTH"), keyframes.peak()), tag.get("URI"));
        }
    }

    private void audio() {
        List<Tag> sounds = ofType("AUDIO");
        for (Tag sound : sounds) {
            if (sound.get("CHARACTERISTICS").contains("describes-video")) {
                must("2.13", sound.get("AUTOSELECT").equals("YES"), sound.get("URI"));
                must("2.27", sound.has("LANGUAGE"), sound.get("URI"));
            }
        }
        must(
                "2.3",
                sounds.isEmpty()
                        || sounds.stream()
                                .anyMatch(sound -> sound.get("CHANNELS").equals("2")),
                "there is no stereo");
    }

    private void subtitles() {
        double film = playlists.get(variants.getFirst().uri()).seconds();
        for (Tag tag : ofType("SUBTITLES")) {
            Playlist track = playlists.get(tag.get("URI"));
            must("4.7", tag.has("LANGUAGE"), tag.get("URI"));
            if (tag.get("CHARACTERISTICS").contains("transcribes-spoken-dialog")) {
                must("4.5", tag.get("CHARACTERISTICS").contains("describes-music-and-sound"), tag.get("URI"));
                must("4.6", tag.get("AUTOSELECT").equals("YES"), tag.get("URI"));
            }
            for (Entry segment : track.entries()) {
                String text = new String(segment.bytes(), StandardCharsets.UTF_8);
                must("5.2", text.startsWith("WEBVTT"), segment.file().toString());
                must("5.3", text.contains("X-TIMESTAMP-MAP="), segment.file().toString());
            }
            must("5.5", Math.abs(track.seconds() - film) < frame(), tag.get("URI"));
        }
    }

    private void trickPlay() {
        must("6.1", !trickPlay.isEmpty(), "there are no keyframe playlists");
        Set<String> codecs = new HashSet<>();
        for (Tag tag : trickPlay) {
            Playlist keyframes = master.at(tag.get("URI"));
            codecs.add(codec(tag));
            must("6.8", keyframes.has("EXT-X-I-FRAMES-ONLY"), tag.get("URI"));
            must("9.3", tag.has("CODECS"), tag.get("URI"));
            must("9.4", tag.has("RESOLUTION"), tag.get("URI"));
            for (Entry keyframe : keyframes.entries()) {
                must(
                        "6.10",
                        new String(keyframe.bytes(), 4, 4, StandardCharsets.ISO_8859_1).equals("moof"),
                        keyframe.file().toString());
            }
        }
        for (Tag variant : variants) {
            must("6.13", codecs.contains(codec(variant)), variant.uri());
        }
    }

    private void segments() {
        eachOfPictureAndSound((uri, playlist) -> {
            double target = Double.parseDouble(playlist.value("EXT-X-TARGETDURATION"));
            double next = -1;
            boolean picture =
                    variants.stream().anyMatch(variant -> variant.uri().equals(uri));
            for (Entry segment : playlist.has("EXT-X-MAP") ? playlist.entries() : List.<Entry>of()) {
                Fragments fragments = Fragments.of(playlist, segment);
                must(
                        "7.3",
                        next < 0 || Math.abs(fragments.start() - next) < 0.0001,
                        segment.file().toString());
                must(
                        "7.4",
                        !picture || fragments.beginsWithKeyframe(),
                        segment.file().toString());
                must("7.7", fragments.seconds() <= target + 0.5, segment.file().toString());
                must(
                        "8.1",
                        Math.abs(fragments.seconds() - segment.seconds()) < 0.001,
                        segment.file().toString());
                next = fragments.start() + fragments.seconds();
            }
        });
    }

    private void mediaPlaylists() {
        Set<String> targets = new HashSet<>();
        List<Double> lengths = new ArrayList<>();
        eachOfPictureAndSound((uri, playlist) -> {
            targets.add(playlist.value("EXT-X-TARGETDURATION"));
            lengths.add(playlist.seconds());
            must("8.20", playlist.has("EXT-X-MAP"), uri);
        });
        must("8.2", targets.size() == 1, "target durations are " + targets);
        double longest = lengths.stream().max(Comparator.naturalOrder()).orElse(0.0);
        double shortest = lengths.stream().min(Comparator.naturalOrder()).orElse(0.0);
        must("8.3", longest - shortest < frame(), "they last %.3f to %.3f s".formatted(shortest, longest));
        playlists.forEach((uri, playlist) ->
                must("8.6", playlist.value("EXT-X-PLAYLIST-TYPE").equals("VOD"), uri));
        media.forEach(tag -> must("8.10", tag.has("LANGUAGE"), tag.get("URI")));
        List<Integer> cuts = variants.stream()
                .map(variant -> playlists.get(variant.uri()).entries().size())
                .distinct()
                .toList();
        must("8.22", cuts.size() == 1, "renditions have " + cuts + " segments");
    }

    private void multivariant() {
        must("9.9", variants.stream().map(Tag::uri).distinct().count() > 1, "there is one bit rate only");
        for (Tag variant : variants) {
            must("9.1", variant.has("CODECS"), variant.uri());
            must("9.2", variant.has("RESOLUTION"), variant.uri());
            must("9.14", variant.has("AVERAGE-BANDWIDTH"), variant.uri());
            must("9.15", variant.has("FRAME-RATE"), variant.uri());
            boolean independent = master.has("EXT-X-INDEPENDENT-SEGMENTS")
                    || playlists.get(variant.uri()).has("EXT-X-INDEPENDENT-SEGMENTS");
            must("9.12", independent, variant.uri());
        }
        must(
                "9.21",
                variants.stream().anyMatch(variant -> variant.number("BANDWIDTH") <= CELLULAR),
                "none is for slow lines");
    }

    private void eachOfPictureAndSound(BiConsumer<String, Playlist> check) {
        Set<String> uris = new HashSet<>();
        variants.forEach(variant -> uris.add(variant.uri()));
        ofType("AUDIO").forEach(sound -> uris.add(sound.get("URI")));
        uris.forEach(uri -> check.accept(uri, playlists.get(uri)));
    }

    private List<Tag> ofType(String type) {
        return media.stream().filter(tag -> tag.get("TYPE").equals(type)).toList();
    }

    private List<Playlist> members(String type, String group) {
        return ofType(type).stream()
                .filter(tag -> tag.get("GROUP-ID").equals(group))
                .map(tag -> playlists.get(tag.get("URI")))
                .toList();
    }

    private static double most(List<Playlist> playlists, java.util.function.ToDoubleFunction<Playlist> figure) {
        return playlists.stream().mapToDouble(figure).max().orElse(0);
    }

    /** How long one is shown, of the slowest variant; and never less than two frames of AAC, which sound comes in. */
    private double frame() {
        double slowest = variants.stream()
                .mapToDouble(v -> number(v, "FRAME-RATE"))
                .min()
                .orElse(0);
        return Math.max(slowest > 0 ? 1 / slowest : 0, 2 * AAC_FRAME);
    }

    private static String codec(Tag tag) {
        return tag.get("CODECS").split("\\.", -1)[0];
    }

    private static double number(Tag tag, String attribute) {
        return tag.has(attribute) ? Double.parseDouble(tag.get(attribute)) : 0;
    }

    private static boolean near(double declared, double measured) {
        return Math.abs(declared - measured) <= measured * WITHIN;
    }
}
