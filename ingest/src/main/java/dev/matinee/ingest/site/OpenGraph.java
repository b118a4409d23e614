package dev.matinee.ingest.site;

import dev.matinee.ingest.vocabulary.Minutes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page says of itself by the Open Graph protocol (ogp.me), in the form of a sheet. */
final class OpenGraph {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(18[789]\\d|19\\d\\d|20\\d\\d)(?!\\d)");

    private OpenGraph() {}

    /** Whether the page says that it is a film's. */
    static boolean isFilm(Document page) {
        return text(page, "og:type").matches("video\\.(movie|other)");
    }

    static ObjectNode title(Document page, String language) {
        ObjectNode sheet = JSON.createObjectNode();
        put(sheet, "title", text(page, "og:title"));
        String description = text(page, "og:description");
        if (!description.isEmpty()) {
            sheet.putObject("synopsis").put(language, description);
        }
        Matcher year = YEAR.matcher(text(page, "video:release_date"));
        if (year.find()) {
            sheet.put("year", Integer.parseInt(year.group()));
        }
        String seconds = text(page, "video:duration");
        Integer minutes = seconds.matches("\\d{1,7}") ? Minutes.ofSeconds(Long.parseLong(seconds)) : null;
        if (minutes != null) {
            sheet.put("minutes", minutes);
        }
        ArrayNode people = JSON.createArrayNode();
        for (String role : List.of("director", "writer", "actor")) {
            texts(page, "video:" + role).stream()
                    // Many pages link to a profile here instead of naming anybody.
                    .filter(name -> !name.startsWith("http"))
                    .forEach(name -> people.addObject().put("name", name).put("role", role));
        }
        if (!people.isEmpty()) {
            sheet.set("people", people);
        }
        List<String> tags = texts(page, "video:tag");
        if (!tags.isEmpty()) {
            ArrayNode genres = sheet.putArray("genres");
            tags.forEach(genres::add);
        }
        String picture = text(page, "og:image");
        if (!picture.isEmpty()) {
            sheet.putObject("pictures").put("backdrop", Sites.picture(Sites.base(page), picture));
        }
        return sheet;
    }

    private static String text(Document page, String property) {
        return texts(page, property).stream().findFirst().orElse("");
    }

    private static List<String> texts(Document page, String property) {
        return page.select("meta[property=" + property + "], meta[name=" + property + "]").stream()
                .map((Element meta) -> meta.attr("content").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static void put(ObjectNode sheet, String field, String text) {
        if (!text.isEmpty()) {
            sheet.put(field, text);
        }
    }
}
