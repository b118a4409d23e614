package dev.matinee.ingest.run;

import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Kind;
import dev.matinee.ingest.sheet.Sheets.Origin;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.sheet.Sheets.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A title as the studio API takes it. What a source does not say is left out. */
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
        putIfAny(sheet, "names", title.names());
        putIfAny(sheet, "maturity", title.maturity());
        putIfAny(sheet, "maturitySystem", title.maturity() == null ? null : title.maturitySystem());
        sheet.put("genres", title.genres());
        sheet.put("channels", title.channels());
        sheet.put("people", people(title));
        sheet.put("countries", title.countries());
        sheet.put("languages", title.languages());
        putIfAny(sheet, "tags", title.tags());
        sheet.put("synopsis", title.synopsis());
        sheet.put("synopsisShort", title.synopsisShort());
        putIfAny(sheet, "tagline", title.tagline());
        putIfAny(sheet, "runtime", title.minutes() == null ? null : title.minutes() * SECONDS);
        putIfAny(sheet, "rating", title.rating());
        putIfAny(sheet, "popularity", title.popularity());
        putIfAny(sheet, "availableIn", title.availableIn());
        putIfAny(
                sheet,
                "availability",
                title.availability().stream().map(StudioSheet::fields).toList());
        putIfAny(sheet, "markers", title.markers());
        putIfAny(
                sheet,
                "sources",
                title.sources().stream().map(StudioSheet::fields).toList());
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
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("number", season.number());
            entry.put("title", season.title());
            putIfAny(entry, "names", season.names());
            entry.put(
                    "episodes",
                    season.episodes().stream()
                            .map(episode -> episode(episode, stills))
                            .toList());
            seasons.add(entry);
        });
        return seasons;
    }

    private static Map<String, Object> episode(Episode episode, Map<String, String> stills) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", episode.key());
        entry.put("number", episode.number());
        entry.put("title", episode.title());
        putIfAny(entry, "names", episode.names());
        entry.put("synopsis", episode.synopsis());
        putIfAny(entry, "runtime", episode.minutes() == null ? null : episode.minutes() * SECONDS);
        putIfAny(entry, "markers", episode.markers());
        putIfAny(entry, "still", stills.get(episode.key()));
        return entry;
    }

    private static Map<String, Object> fields(Window window) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("countries", window.countries());
        putIfAny(entry, "from", window.from());
        putIfAny(entry, "until", window.until());
        return entry;
    }

    private static Map<String, Object> fields(Origin origin) {
        Map<String, Object> entry = new LinkedHashMap<>();
        putIfAny(entry, "fields", origin.fields());
        entry.put("address", origin.address());
        putIfAny(entry, "name", origin.name());
        putIfAny(entry, "licence", origin.licence());
        putIfAny(entry, "attribution", origin.attribution());
        putIfAny(entry, "collectedAt", origin.collectedAt());
        return entry;
    }

    private static void putIfAny(Map<String, Object> entry, String field, @Nullable Object value) {
        boolean none = value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> texts && texts.isEmpty();
        if (!none && value != null) {
            entry.put(field, value);
        }
    }
}
