package dev.matinee.ingest.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subtitles as browsers take them (W3C WebVTT), made of SubRip where that is what there is. */
public final class WebVtt {
    private static final String HEAD = "WEBVTT";
    private static final Pattern TIMES = Pattern.compile(
            "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})\\s*-->\\s*(\\d{1,2}):(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3}).*");
    private static final Pattern KEPT_TAG = Pattern.compile("&lt;(/?[biu])&gt;", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_TAG = Pattern.compile("&lt;/?[A-Za-z][^&]*?&gt;");
    private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^{}]*}");

    private WebVtt() {}

    /**
     * The track as WebVTT.
     *
     * @throws IllegalArgumentException for a file that has no cue in it
     */
    public static String of(Path file) throws IOException {
        String text = decoded(Files.readAllBytes(file)).replace("\r\n", "\n").replace('\r', '\n');
        if (text.startsWith(HEAD)) {
            return text;
        }
        StringBuilder track = new StringBuilder(HEAD).append("\n\n");
        int cues = 0;
        for (String block : text.strip().split("\n[ \t]*\n+")) {
            String cue = cue(block);
            if (!cue.isEmpty()) {
                track.append(cue).append("\n\n");
                cues++;
            }
        }
        if (cues == 0) {
            throw new IllegalArgumentException(file.getFileName() + " has no cues of SubRip or WebVTT");
        }
        return track.toString();
    }

    private static String cue(String block) {
        StringBuilder cue = new StringBuilder();
        for (String line : block.split("\n")) {
            Matcher times = TIMES.matcher(line.strip());
            if (cue.isEmpty() && times.matches()) {
                cue.append(time(times, 1)).append(" --> ").append(time(times, 5));
            } else if (!cue.isEmpty()) {
                cue.append('\n').append(words(line));
            }
        }
        return cue.indexOf("\n") < 0 ? "" : cue.toString();
    }

    private static String time(Matcher times, int from) {
        int fraction = Integer.parseInt((times.group(from + 3) + "00").substring(0, 3));
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                Integer.parseInt(times.group(from)),
                Integer.parseInt(times.group(from + 1)),
                Integer.parseInt(times.group(from + 2)),
                fraction);
    }

    /** Bold, italics and underline are WebVTT's too; other tags and players' commands are left out. */
    private static String words(String line) {
        String escaped = OVERRIDE.matcher(line)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        String kept =
                KEPT_TAG.matcher(escaped).replaceAll(tag -> "<" + tag.group(1).toLowerCase(Locale.ROOT) + ">");
        return OTHER_TAG.matcher(kept).replaceAll("").strip();
    }

    /** UTF-16 with its mark, UTF-8 or, where it is none, what Windows wrote in the west. */
    private static String decoded(byte[] bytes) {
        String text;
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        if (wide) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
