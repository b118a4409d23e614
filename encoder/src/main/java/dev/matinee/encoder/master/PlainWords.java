package dev.matinee.encoder.master;

import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import java.util.List;
import java.util.Locale;

/** What ffmpeg means, for somebody who does not read its words every day. */
public final class PlainWords {
    private record Saying(String said, String meant) {
        boolean isIn(String lastWords) {
            return lastWords.toLowerCase(Locale.ROOT).contains(said.toLowerCase(Locale.ROOT));
        }
    }

    private static final List<Saying> KNOWN = List.of(
            new Saying("moov atom not found", "The file is cut short: the index that belongs to its end is missing."),
            new Saying("hitelist", "The file is of a kind that is not taken as a master."),
            new Saying("Invalid data found", "The file is damaged, or not a video at all."),
            new Saying("End of file", "The file is cut short: it ends where its content should begin."),
            new Saying("made no progress", "The file could not be decoded: decoding it never got on."),
            new Saying("decoder not found", "The file's codec is not one that can be decoded here."),
            new Saying("no decoder found", "The file's codec is not one that can be decoded here."),
            new Saying("Error while decoding", "Too much of the file is damaged to be decoded."));

    private PlainWords() {}

    /** What no retry mends is refused; the rest stays a failure. */
    public static RuntimeException judge(FfmpegFailure failure) {
        boolean blamed = KNOWN.stream().anyMatch(saying -> saying.isIn(failure.lastWords()));
        return blamed ? new MasterRefused(of(failure.lastWords())) : failure;
    }

    /** A reason for the operator; ffmpeg's own last line where it says nothing that is known. */
    public static String of(String lastWords) {
        for (Saying saying : KNOWN) {
            if (saying.isIn(lastWords)) {
                return saying.meant();
            }
        }
        String last = lastWords.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
        String withoutPaths =
                last.replaceAll("/\\S+/", "").replaceAll("@ 0x[0-9a-f]+", "").strip();
        return withoutPaths.isEmpty()
                ? "The file could not be decoded."
                : "The file could not be decoded: " + withoutPaths;
    }
}
