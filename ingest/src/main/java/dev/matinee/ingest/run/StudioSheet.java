package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets.Kind;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A title as the studio API takes it. */
final class StudioSheet {
    private static final int SECONDS = 60;

    private StudioSheet() {}

    /**
     * All of the title but its own artwork.
     *
     * @param stills addresses of episodes' stills by key
     */
    static Map<String, Object> of(Title title, Map<String, String> stills) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("type", title.kind().name().toLowerCase(Locale.ROOT));
        sheet.put("title", title.title());
        putIfAny(sheet, "originalTitle", title.originalTitle());
        sheet.put("year", title.year());
        sheet.put("maturity", title.maturity());
        sheet.put("maturitySystem", title.maturitySystem());
        sheet.put("genres", title.genres());
        sheet.put("channels", title.channels());
        sheet.put("people", people(title));
        sheet.put("countries", title.countries());
        sheet.put("languages", title.languages());
        sheet.put("synopsis", title.synopsis());
        sheet.put("synopsisShort", title.synopsisShort());
        putIfAny(sheet, "runtime", title.minutes() == null ? null : title.minutes() * SECONDS);
        putIfAny(sheet, "rating", title.rating());
        String credit = Stream.of(title.attribution(), title.licence())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
        putIfAny(sheet, "attribution", credit.isEmpty() ? null : credit);
        if (title.kind() == Kind.SERIES) {
            sheet.put("seasons", seasons(title, stills));
        }
        return sheet;
    }

    private static List<Object> people(Title title) {
        List<Object> people = new ArrayList<>();
        title.people().forEach(person -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", person.name());
            entry.put("role", person.role());
            putIfAny(entry, "character", person.character());
            people.add(entry);
        });
        return people;
    }

    private static List<Object> seasons(Title title, Map<String, String> stills) {
        List<Object> seasons = new ArrayList<>();
        title.seasons().forEach(season -> {
            List<Object> episodes = new ArrayList<>();
            season.episodes().forEach(episode -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("key", episode.key());
                entry.put("number", episode.number());
                entry.put("title", episode.title());
                entry.put("synopsis", episode.synopsis());
                putIfAny(entry, "runtime", episode.minutes() == null ? null : episode.minutes() * SECONDS);
                putIfAny(entry, "still", stills.get(episode.key()));
                episodes.add(entry);
            });
            seasons.add(Map.of("number", season.number(), "title", season.title(), "episodes", episodes));
        });
        return seasons;
    }

    private static void putIfAny(Map<String, Object> entry, String field, @Nullable Object value) {
        if (value != null) {
            entry.put(field, value);
        }
    }
}
