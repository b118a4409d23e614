package dev.matinee.recommendation.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file as MovieLens comes: {@code u.data} (tabs), {@code ratings.dat} (::) or {@code ratings.csv} (commas, a header). */
final class RatingsFile {
    private static final String HEADER = "userId,movieId,rating,timestamp";

    private final Path file;
    private final List<Rating> ratings = new ArrayList<>();
    private final Map<Pair, Integer> lines = new HashMap<>();
    private int line;

    private record Pair(long user, long item) {}

    private RatingsFile(Path file) {
        this.file = file;
    }

    /**
     * All of it, in its order. What separates the fields is told by the first line, not by the name.
     *
     * @throws UnreadableRatings naming the first line that is no rating, or is one of what was rated before
     */
    static List<Rating> read(Path file) {
        var read = new RatingsFile(file);
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.all(lines);
        } catch (CharacterCodingException _) {
            throw new UnreadableRatings(file, "this is not text in UTF-8");
        } catch (IOException e) {
            throw new UnreadableRatings(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        if (read.ratings.isEmpty()) {
            throw new UnreadableRatings(file, "there is no rating in it");
        }
        return read.ratings;
    }

    private void all(BufferedReader from) throws IOException {
        String separator = "";
        for (String text = from.readLine(); text != null; text = from.readLine()) {
            line++;
            if (line == 1) {
                separator = separator(text);
                if (text.equals(HEADER)) {
                    continue;
                }
            }
            take(text.split(separator, -1));
        }
    }

    private String separator(String first) {
        if (first.contains("\t")) {
            return "\t";
        }
        if (first.contains("::")) {
            return "::";
        }
        if (first.equals(HEADER)) {
            return ",";
        }
        throw wrong("neither user, item, stars and time with tabs or :: between them, nor the header " + HEADER);
    }

    private void take(String[] fields) {
        if (fields.length != 4) {
            throw wrong("4 fields are wanted (user, item, stars, time), and there are " + fields.length);
        }
        var rating = new Rating(
                whole("user", fields[0], 1),
                whole("item", fields[1], 1),
                stars(fields[2]),
                whole("time", fields[3], 0));
        Integer before = lines.putIfAbsent(new Pair(rating.user(), rating.item()), line);
        if (before != null) {
            throw wrong("user " + rating.user() + " has rated item " + rating.item() + " in line " + before);
        }
        ratings.add(rating);
    }

    private long whole(String what, String text, long least) {
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for one that is too small.
        }
        throw wrong(what + " is to be a whole number from " + least + ", and is \"" + text + "\"");
    }

    private double stars(String text) {
        if (!text.matches("0\\.5|[1-4](\\.[05])?|5(\\.0)?")) {
            throw wrong("stars are to be from 0.5 to 5 in halves, and are \"" + text + "\"");
        }
        return Double.parseDouble(text);
    }

    private UnreadableRatings wrong(String why) {
        return new UnreadableRatings(file, line, why);
    }
}
