package dev.matinee.ingest.sheet;

import dev.matinee.ingest.sheet.Sheets.Channel;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.sheet.Sheets.Genre;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads every YAML and JSON sheet of a folder and of those below it. A sheet is one title, or has lists named {@code genres},
 * {@code channels} and {@code titles}. A record that is wrong is left out whole and complained about with its place.
 */
public final class SheetReader {
    private static final String SHEET = ".*\\.(ya?ml|json)";

    private final ObjectMapper yaml = new YAMLMapper();
    private final ObjectMapper json = new JsonMapper();
    private final List<Genre> genres = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, String> firstPlaces = new HashMap<>();

    private SheetReader() {}

    public static Sheets read(Path source) throws IOException {
        SheetReader reader = new SheetReader();
        FileTree tree = FileTree.of(source);
        for (Path file : tree.files()) {
            if (file.getFileName().toString().matches(SHEET)) {
                reader.file(source, file);
            }
        }
        tree.unreadable().forEach(path -> reader.cannotRead(source.relativize(path.path()), path.why()));
        return new Sheets(
                List.copyOf(reader.genres),
                List.copyOf(reader.channels),
                reader.inHouse(),
                List.copyOf(reader.complaints),
                reader.places());
    }

    private void file(Path source, Path file) {
        Path within = source.equals(file) ? file.getFileName() : source.relativize(file);
        ObjectMapper mapper = within.toString().endsWith(".json") ? json : yaml;
        try (Reader text = Files.newBufferedReader(file);
                JsonParser parser = mapper.createParser(text)) {
            Path folder = file.toAbsolutePath().getParent();
            document(parser, within.toString(), folder == null ? source : folder);
        } catch (JacksonException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            complaints.add(new Complaint(within + ":" + line, "cannot be read: " + unreadable.getOriginalMessage()));
        } catch (IOException unreadable) {
            cannotRead(within, unreadable.getClass().getSimpleName());
        }
    }

    private void cannotRead(Path within, String why) {
        complaints.add(new Complaint(within.toString(), "cannot be read: " + why));
    }

    private void document(JsonParser parser, String name, Path folder) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            complaints.add(new Complaint(name + ":1", "is neither a title nor lists of genres, channels and titles"));
            return;
        }
        Map<String, JsonNode> loose = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String list = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY
                    && (list.equals("titles") || list.equals("genres") || list.equals("channels"))
                    && loose.isEmpty()) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int line = parser.currentTokenLocation().getLineNr();
                    record(list, parser.readValueAsTree(), name + ":" + line, folder);
                }
            } else {
                loose.put(list, parser.readValueAsTree());
            }
        }
        if (!loose.isEmpty()) {
            tools.jackson.databind.node.ObjectNode title = json.createObjectNode();
            title.setAll(loose);
            record("titles", title, name + ":1", folder);
        }
    }

    private void record(String list, JsonNode node, String place, Path folder) {
        String slug = node.path(list.equals("titles") ? "key" : "slug").asString("");
        List<Complaint> wrong = new ArrayList<>();
        Fields fields = new Fields(node, slug.isEmpty() ? place : place + " (" + slug + ")", wrong);
        Runnable keep = switch (list) {
            case "genres" -> keep(genres, TitleSheet.genre(fields));
            case "channels" -> keep(channels, TitleSheet.channel(fields));
            default -> keep(titles, TitleSheet.title(fields, folder));
        };
        fields.nothingElse();
        String before = slug.isEmpty() ? null : firstPlaces.putIfAbsent(list + "/" + slug, place);
        if (before != null) {
            fields.complain(list.equals("titles") ? "key" : "slug", "is used already at " + before);
        }
        complaints.addAll(wrong);
        if (wrong.isEmpty()) {
            keep.run();
        }
    }

    private static <T> Runnable keep(List<T> kept, T record) {
        return () -> kept.add(record);
    }

    /** Titles whose genres and channels exist, if this source says which exist; the others are complained about. */
    private List<Title> inHouse() {
        List<String> genreSlugs = genres.stream().map(Genre::slug).toList();
        List<String> channelSlugs = channels.stream().map(Channel::slug).toList();
        return titles.stream()
                .filter(title -> housed(title, "genres", title.genres(), genreSlugs)
                        & housed(title, "channels", title.channels(), channelSlugs))
                .toList();
    }

    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        titles.forEach(title -> places.put(title.key(), firstPlaces.getOrDefault("titles/" + title.key(), "")));
        return places;
    }

    private boolean housed(Title title, String field, List<String> named, List<String> existing) {
        List<String> strange =
                named.stream().filter(slug -> !existing.contains(slug)).toList();
        if (existing.isEmpty() || strange.isEmpty()) {
            return true;
        }
        String place = firstPlaces.get("titles/" + title.key()) + " (" + title.key() + ") " + field;
        strange.forEach(slug ->
                complaints.add(new Complaint(place, "'" + slug + "' is not among the " + field + " of this source")));
        return false;
    }
}
