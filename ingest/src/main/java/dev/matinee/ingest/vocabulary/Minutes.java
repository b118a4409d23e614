package dev.matinee.ingest.vocabulary;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Running times as sources write them: {@code 90}, {@code 90 min}, {@code 1 h 30 m}, {@code 1:30:00}, {@code PT1H30M}. */
public final class Minutes {
    private static final int HOUR = 60;
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,4})\\s*(m|min|mins|minutes?|mn)?\\.?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,2})\\s*(?:h|hr|hrs|hours?|std)\\.?,?\\s*)(?:(\\d{1,2})\\s*(?:m|min|mins|minutes?|mn)?\\.?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private Minutes() {}

    /** Whole minutes, half ones up, at least 1; null for what is none. A number alone is minutes, a clock of two parts hours and minutes. */
    public static @Nullable Integer of(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        Matcher plain = PLAIN.matcher(written);
        if (plain.matches()) {
            return least(Integer.parseInt(plain.group(1)));
        }
        Matcher words = WORDS.matcher(written);
        if (words.matches()) {
            return least(Integer.parseInt(words.group(1)) * HOUR + number(words.group(2)));
        }
        Matcher clock = CLOCK.matcher(written);
        if (clock.matches()) {
            int half = number(clock.group(3)) >= HOUR / 2 ? 1 : 0;
            return least(number(clock.group(1)) * HOUR + number(clock.group(2)) + half);
        }
        return iso(text.strip());
    }

    /** Of whole seconds. */
    public static @Nullable Integer ofSeconds(long seconds) {
        return seconds <= 0 ? null : (int) Math.clamp((seconds + HOUR / 2) / HOUR, 1, Integer.MAX_VALUE);
    }

    private static @Nullable Integer iso(String text) {
        if (!text.toUpperCase(Locale.ROOT).startsWith("P")) {
            return null;
        }
        try {
            return ofSeconds(Duration.parse(text).toSeconds());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable Integer least(int minutes) {
        return minutes == 0 ? null : minutes;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
