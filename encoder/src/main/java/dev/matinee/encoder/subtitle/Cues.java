package dev.matinee.encoder.subtitle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SubRip and WebVTT: both are blocks with a line of two times. */
final class Cues {
    private static final Pattern TIMES = Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*-->\\s*"
            + "(?:(\\d+):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*(.*)");
    /** SubRip's italics, bold and underlining are WebVTT's too. */
    private static final Pattern OTHER_TAGS = Pattern.compile("</?(?!/?[ibu]>)[^<>]*>|\\{\\\\[^}]*}");

    private Cues() {}

    /** UTF-8 where it is, else what most old files are written in. */
    static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** In the order of time. Blocks without a time (notes, styles) and cues that end before they begin are left out. */
    static List<Cue> parse(String file) {
        String text = file.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        boolean webVtt = text.startsWith("WEBVTT");
        List<Cue> cues = new ArrayList<>();
        for (String block : text.split("\n[ \t]*\n+", -1)) {
            String[] lines = block.strip().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                Matcher times = TIMES.matcher(lines[i].strip());
                if (times.matches()) {
                    String said = String.join("\n", List.of(lines).subList(i + 1, lines.length));
                    add(cues, times, webVtt, said.strip());
                    break;
                }
            }
        }
        cues.sort(Comparator.comparingLong(Cue::start).thenComparingLong(Cue::end));
        return cues;
    }

    private static void add(List<Cue> cues, Matcher times, boolean webVtt, String said) {
        long start = millis(times, 1);
        long end = millis(times, 5);
        String text = webVtt ? said : fromSubRip(said);
        if (end > start && !text.isBlank()) {
            cues.add(new Cue(start, end, webVtt ? times.group(9).strip() : "", text));
        }
    }

    private static String fromSubRip(String said) {
        return OTHER_TAGS
                .matcher(said)
                .replaceAll("")
                .replaceAll("&(?!(amp|lt|gt|nbsp|lrm|rlm|#\\d+);)", "&amp;")
                .replaceAll("<(?!/?[ibu]>)", "&lt;")
                .replace("-->", "--&gt;");
    }

    private static long millis(Matcher times, int group) {
        String hours = times.group(group);
        String fraction = (times.group(group + 3) + "00").substring(0, 3);
        return ((hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(times.group(group + 1))) * 60_000
                + Long.parseLong(times.group(group + 2)) * 1000
                + Long.parseLong(fraction);
    }
}
