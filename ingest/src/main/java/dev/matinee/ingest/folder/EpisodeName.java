package dev.matinee.ingest.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says of an episode: {@code Show S01E02 Name}, {@code S01E01-E02}, {@code 1x02}; in a season's folder also
 * {@code 02 - Name}.
 *
 * @param season negative where only the folder knows it
 * @param numbers of the episodes in the file, in order
 * @param title empty where there is none
 */
record EpisodeName(int season, List<Integer> numbers, String title) {
    private static final Pattern SEASON_EPISODE = Pattern.compile(
            "(?i)(?:^|.*?[^a-z0-9])s(?<season>\\d{1,4})[ ._-]?e(?<first>\\d{1,4})(?<more>(?:[-_ ]?e\\d{1,4}|-\\d{1,4}(?![\\dp]))*)(?<rest>.*)");
    private static final Pattern CROSS = Pattern.compile(
            "(?i)(?:^|.*?[^a-z0-9])(?<season>\\d{1,2})x(?<first>\\d{2,4})(?<more>(?:-(?:\\d{1,2}x)?\\d{2,4})*)(?<rest>.*)");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:episode |ep\\.? ?|e)?(?<first>\\d{1,3})(?:[ ._-]+(?<rest>.*))?");
    private static final Pattern SEASON_FOLDER =
            Pattern.compile("(?i)(?:season|saison|staffel|temporada|stagione|series|s)[ ._-]?(\\d{1,4})(?:[ ._-].*)?");

    /** By the whole name; empty where it names no episode. */
    static Optional<EpisodeName> of(String stem) {
        Matcher marked = SEASON_EPISODE.matcher(stem);
        if (marked.matches()) {
            return Optional.of(named(marked, Integer.parseInt(marked.group("season")), marked.group("more")));
        }
        Matcher cross = CROSS.matcher(stem);
        if (cross.matches()) {
            String more = cross.group("more").replaceAll("(?i)-\\d{1,2}x", "-");
            return Optional.of(named(cross, Integer.parseInt(cross.group("season")), more));
        }
        return Optional.empty();
    }

    /** In a season's folder, where a number is enough. */
    static Optional<EpisodeName> inSeason(String stem) {
        Matcher number = NUMBER.matcher(stem);
        return number.matches() ? Optional.of(named(number, -1, "")) : Optional.empty();
    }

    /** The number that a folder's name says: {@code Season 01}, {@code Specials} (0). */
    static Optional<Integer> seasonOf(String folder) {
        if (folder.matches("(?i)specials?|season 0+")) {
            return Optional.of(0);
        }
        Matcher season = SEASON_FOLDER.matcher(folder);
        return season.matches() ? Optional.of(Integer.parseInt(season.group(1))) : Optional.empty();
    }

    /** Ranges count all that lie between: {@code E01-E03} are three. */
    private static EpisodeName named(Matcher name, int season, String more) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(Integer.parseInt(name.group("first")));
        Matcher next = Pattern.compile("([-_ ]?)[eE]?(\\d{1,4})").matcher(more);
        while (next.find()) {
            int number = Integer.parseInt(next.group(2));
            int from = next.group(1).equals("-") ? numbers.getLast() + 1 : number;
            for (int i = from; i <= number && numbers.size() < 50; i++) {
                numbers.add(i);
            }
        }
        String rest = name.group("rest") == null ? "" : name.group("rest");
        String title = rest.replaceFirst("^[ ._-]+", "").replaceFirst("\\s*[\\[{(].*", "");
        return new EpisodeName(
                season, List.copyOf(numbers), (title.contains(" ") ? title : title.replaceAll("[._]+", " ")).strip());
    }
}
