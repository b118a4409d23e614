package dev.matinee.ingest.site;

import dev.matinee.ingest.mapping.Mapper;
import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.site.Reading.LooseEpisode;
import dev.matinee.ingest.site.Reading.Series;
import dev.matinee.ingest.vocabulary.Languages;
import dev.matinee.ingest.vocabulary.Slug;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads titles off a page: what it says by schema.org, then by Open Graph where that says nothing; and over both what the mapping
 * says. Each title notes where it is from.
 */
final class PageReader {
    private final Mapping mapping;
    private final Mapper mapper;

    PageReader(Mapping mapping) {
        this.mapping = mapping;
        this.mapper = new Mapper(mapping);
    }

    /** @param collectedAt as RFC 3339 */
    Reading read(Document page, String collectedAt) {
        URI address = canonical(page);
        Mapping.Site site = mapping.site();
        if (site != null && site.page() != null && page.selectFirst(site.page()) == null) {
            return Reading.NOTHING;
        }
        if (site != null && site.titles() != null) {
            List<ObjectNode> films = new HtmlOrigin(page)
                    .each(site.titles()).stream()
                            .map(part -> mapper.sheet(part, collectedAt))
                            .filter(sheet -> sheet.hasNonNull("title"))
                            .map(sheet -> signed(sheet, page, address, false, collectedAt))
                            .toList();
            return new Reading(films, List.of(), List.of(), List.of());
        }
        return described(page, address, collectedAt);
    }

    private Reading described(Document page, URI address, String collectedAt) {
        LinkedData data = LinkedData.of(page);
        SchemaOrg schema = new SchemaOrg(data, language(page), Sites.base(page));
        List<JsonNode> movies = data.ofType("Movie");
        List<JsonNode> shows = data.ofType("TVSeries");
        List<JsonNode> videos =
                movies.isEmpty() && shows.isEmpty() && data.ofType("TVEpisode").isEmpty()
                        ? data.ofType("VideoObject")
                        : List.of();
        List<JsonNode> things = movies.isEmpty() ? videos : movies;
        List<ObjectNode> films = new ArrayList<>();
        things.forEach(thing -> films.add(identified(schema.title(thing), thing, address, things.size() == 1)));
        List<Series> series = shows.stream()
                .map(show -> new Series(
                        signed(
                                identified(schema.series(show), show, address, shows.size() == 1),
                                page,
                                address,
                                shows.size() == 1,
                                collectedAt),
                        names(schema, show, address)))
                .toList();
        if (films.isEmpty() && series.isEmpty()) {
            ObjectNode mapped = mapper.sheet(new HtmlOrigin(page), collectedAt);
            if (OpenGraph.isFilm(page) || mapped.hasNonNull("title")) {
                films.add(mapped);
            }
        } else if (films.size() == 1) {
            overlay(films.getFirst(), mapper.sheet(new HtmlOrigin(page), collectedAt));
        }
        if (films.size() == 1) {
            fill(films.getFirst(), OpenGraph.title(page, language(page)));
        }
        films.forEach(film -> signed(film, page, address, films.size() == 1, collectedAt));
        return new Reading(films, series, episodes(data, schema), List.of());
    }

    private List<LooseEpisode> episodes(LinkedData data, SchemaOrg schema) {
        List<LooseEpisode> episodes = new ArrayList<>();
        for (JsonNode episode : data.ofType("TVEpisode")) {
            JsonNode season = data.resolved(first(episode.path("partOfSeason")));
            JsonNode of = data.resolved(first(episode.path("partOfSeries")));
            JsonNode show = of.isMissingNode() ? data.resolved(first(season.path("partOfSeries"))) : of;
            if (!show.isMissingNode()) {
                int number = SchemaOrg.number(season, "seasonNumber").orElse(1);
                episodes.add(new LooseEpisode(names(schema, show, null), number, episode, schema));
            }
        }
        return episodes;
    }

    private static List<String> names(SchemaOrg schema, JsonNode show, @Nullable URI address) {
        return Stream.of(
                        address == null ? "" : address.toString(),
                        show.path("@id").asString(""),
                        schema.text(show, "url"),
                        schema.text(show, "name").toLowerCase(Locale.ROOT),
                        show.isString() ? show.asString("") : "")
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    /** Where a page has several titles, each is known by its own address, or by its name on the page. */
    private static ObjectNode identified(ObjectNode sheet, JsonNode thing, URI page, boolean alone) {
        URI own = alone ? null : Sites.plain(page, first(thing.path("url")).asString(""));
        if (own != null
                && !own.equals(page)
                && !first(thing.path("url")).asString("").isEmpty()) {
            sheet.put("key", key(own));
        }
        return sheet;
    }

    private static String key(URI address) {
        return Slug.of(address.getHost() + " " + Objects.requireNonNullElse(address.getPath(), "") + " "
                + Objects.requireNonNullElse(address.getQuery(), ""));
    }

    private static void overlay(ObjectNode sheet, ObjectNode over) {
        over.properties().forEach(field -> sheet.set(field.getKey(), field.getValue()));
    }

    private static void fill(ObjectNode sheet, ObjectNode otherwise) {
        otherwise.properties().forEach(field -> {
            if (sheet.get(field.getKey()) instanceof ObjectNode there && field.getValue() instanceof ObjectNode more) {
                fill(there, more);
            } else if (!sheet.has(field.getKey())) {
                sheet.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Gives it its key, and says where it is from, unless the mapping did. */
    private static ObjectNode signed(ObjectNode sheet, Document page, URI address, boolean alone, String collectedAt) {
        if (!sheet.hasNonNull("key")) {
            String which = alone
                    ? ""
                    : " " + sheet.path("title").asString("") + " "
                            + sheet.path("year").asString("");
            sheet.put("key", alone ? key(address) : Slug.of(key(address) + which));
        }
        if (!sheet.has("sources")) {
            List<String> fields = new ArrayList<>(sheet.propertyNames());
            fields.removeAll(List.of("key", "type", "licence", "attribution"));
            ArrayNode sources = sheet.putArray("sources");
            ObjectNode source = sources.addObject();
            ArrayNode named = source.putArray("fields");
            fields.forEach(named::add);
            source.put("address", address.toString());
            String site =
                    page.select("meta[property=og:site_name]").attr("content").strip();
            source.put("name", site.isEmpty() ? address.getHost() : site);
            Stream.of("licence", "attribution")
                    .filter(sheet::hasNonNull)
                    .forEach(field -> source.put(field, sheet.path(field).asString("")));
            source.put("collectedAt", collectedAt);
        }
        return sheet;
    }

    private String language(Document page) {
        String said = Languages.code(page.select("html").attr("lang"));
        return said == null ? mapping.language() : said;
    }

    /** What the page says its address is, as long as that is on the same site. */
    static URI canonical(Document page) {
        URI address = URI.create(page.location());
        String said = page.select("link[rel=canonical]").attr("abs:href");
        URI canonical = said.isEmpty() ? null : Sites.plain(address, said);
        return canonical != null && Sites.same(address, canonical) ? canonical : address;
    }
}
