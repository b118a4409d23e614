package dev.matinee.ingest.folder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a folder's or file's name says of a film or a series: {@code The General (1926) [imdbid-tt0017925]}.
 *
 * @param year empty where there is none
 * @param ids by who gave them: tmdb, imdb, tvdb
 */
record FilmName(String title, String year, Map<String, String> ids) {
    private static final Pattern ID = Pattern.compile("[\\[{(](tmdb|imdb|tvdb)(?:id)?[-=]([A-Za-z0-9]+)[]})]");
    private static final Pattern YEAR = Pattern.compile("(.*?)[ ._]*[(\\[]((?:18|19|20)\\d{2})[)\\]].*");
    private static final Pattern RELEASE = Pattern.compile("(.+?)[ ._]((?:18|19|20)\\d{2})(?:[ ._].*)?");
    private static final Pattern REST = Pattern.compile("\\s*[\\[{].*");

    static FilmName of(String name) {
        Map<String, String> ids = new LinkedHashMap<>();
        Matcher id = ID.matcher(name);
        while (id.find()) {
            ids.put(id.group(1), id.group(2));
        }
        String plain = ID.matcher(name).replaceAll("").strip();
        Matcher year = YEAR.matcher(plain);
        if (year.matches() && !year.group(1).isBlank()) {
            return new FilmName(words(year.group(1)), year.group(2), ids);
        }
        Matcher release = RELEASE.matcher(plain);
        if (release.matches()) {
            return new FilmName(words(release.group(1)), release.group(2), ids);
        }
        return new FilmName(words(REST.matcher(plain).replaceFirst("")), "", ids);
    }

    /** Dots and underscores stand for blanks in names that have none. */
    private static String words(String text) {
        return (text.contains(" ") ? text : text.replaceAll("[._]+", " ")).strip();
    }
}
