package dev.matinee.encoder.subtitle;

import dev.matinee.encoder.ffmpeg.Ffmpeg;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.encoder.master.Languages;
import dev.matinee.encoder.master.Master;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.master.Masters;
import dev.matinee.encoder.master.PlainWords;
import dev.matinee.events.v1.SubtitleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Subtitles of a film: those that came beside the master, then those inside of it. */
@Component
public class SubtitleTracks {
    private final Masters masters;
    private final Ffmpeg ffmpeg;

    SubtitleTracks(Masters masters, Ffmpeg ffmpeg) {
        this.masters = masters;
        this.ffmpeg = ffmpeg;
    }

    /** @throws MasterRefused when a file that came beside the master is missing or is none */
    public List<SubtitleTrack> of(Master master, List<SubtitleSource> sources, Path folder) {
        List<SubtitleTrack> tracks = new ArrayList<>();
        for (SubtitleSource source : sources) {
            tracks.add(beside(source, folder.resolve("subtitles-" + tracks.size())));
        }
        for (Master.Text text : master.texts()) {
            List<Cue> cues = inside(master, text, folder.resolve("text-" + text.stream() + ".vtt"));
            if (!cues.isEmpty()) {
                tracks.add(new SubtitleTrack(text.language(), text.label(), text.captions(), text.forced(), cues));
            }
        }
        return tracks;
    }

    private SubtitleTrack beside(SubtitleSource source, Path file) {
        masters.download(source.getKey(), file);
        String language = Languages.tag(source.getLanguage());
        String label = source.getLabel().isBlank() ? Languages.name(language, "Subtitles") : source.getLabel();
        List<Cue> cues = cues(file);
        if (cues.isEmpty()) {
            throw new MasterRefused("The subtitles \"%s\" have no line that can be read: SRT, WebVTT and ASS are taken."
                    .formatted(label));
        }
        boolean forced = source.getRole().equals("forced");
        return new SubtitleTrack(language, label, isCaptions(source, label), forced, cues);
    }

    /** Advanced SubStation Alpha is a language of its own, which ffmpeg reads. */
    private List<Cue> cues(Path file) {
        String text = Cues.decode(read(file));
        if (!text.stripLeading().replace("\uFEFF", "").startsWith("[Script Info]")) {
            return Cues.parse(text);
        }
        Path utf8 = file.resolveSibling(file.getFileName() + ".ass");
        Path converted = file.resolveSibling(file.getFileName() + ".vtt");
        try {
            Files.writeString(utf8, text);
            ffmpeg.run(utf8, List.of("-f", "webvtt", converted.toString()), "error", reached -> {});
            return Cues.parse(Cues.decode(read(converted)));
        } catch (FfmpegFailure e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As was said; where nobody did, the label tells. */
    private static boolean isCaptions(SubtitleSource source, String label) {
        return source.getRole().isEmpty()
                ? label.toUpperCase(Locale.ROOT).matches(".*\\b(SDH|CC|CAPTIONS)\\b.*")
                : source.getRole().equals("captions");
    }

    private List<Cue> inside(Master master, Master.Text text, Path file) {
        try {
            List<String> extract = List.of("-map", "0:" + text.stream(), "-f", "webvtt", file.toString());
            ffmpeg.run(master.file(), extract, "error", reached -> {});
        } catch (FfmpegFailure e) {
            throw new MasterRefused("The embedded subtitles \"%s\" cannot be read. %s"
                    .formatted(text.label(), PlainWords.of(e.lastWords())));
        }
        return Cues.parse(Cues.decode(read(file)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
