package dev.matinee.ingest.folder.nfo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of Kodi or Jellyfin beside a film: one or more elements, an address of a page about the film, or both.
 *
 * @param roots in their order
 * @param ids by who gave them, as far as an address in it tells: tmdb, imdb, tvdb
 */
public record NfoFile(List<Nfo> roots, Map<String, String> ids) {
    /** No file at all. */
    public static final NfoFile NONE = new NfoFile(List.of(), Map.of());

    private static final long LARGEST = 4L << 20;
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0,200}\\?>");
    private static final Pattern LAST_END = Pattern.compile("(?is).*(</[a-z]+\\s*>|/>)");
    private static final Pattern IMDB = Pattern.compile("imdb\\.com/(?:[a-z-]+/)?title/(tt\\d{5,10})");
    private static final Pattern TMDB = Pattern.compile("themoviedb\\.org/(?:movie|tv)/(\\d+)");
    private static final Pattern TVDB = Pattern.compile("thetvdb\\.com/\\S{0,500}[?&]id=(\\d+)");

    /** @throws NotNfo for what cannot be read as one, or wants to be read in a way that is not safe */
    public static NfoFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new NotNfo("is larger than " + LARGEST + " bytes");
        }
        String text = decoded(Files.readAllBytes(file));
        Matcher end = LAST_END.matcher(text);
        String xml = end.lookingAt() ? end.group() : "";
        String rest = text.substring(xml.length());
        Map<String, String> ids = new LinkedHashMap<>();
        id(TMDB, rest).ifPresent(id -> ids.put("tmdb", id));
        id(IMDB, rest).ifPresent(id -> ids.put("imdb", id));
        id(TVDB, rest).ifPresent(id -> ids.put("tvdb", id));
        if (xml.isEmpty() && ids.isEmpty()) {
            throw new NotNfo("is neither XML nor an address of a film's page");
        }
        return new NfoFile(
                xml.isEmpty()
                        ? List.of()
                        : SafeXml.elements(DECLARATION.matcher(xml).replaceAll("")),
                ids);
    }

    /** The first element of a name. */
    public Optional<Nfo> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<Nfo> all(String name) {
        return roots.stream().filter(root -> root.name().equals(name)).toList();
    }

    private static Optional<String> id(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** UTF-8 or, where it is none, what Windows wrote in the west. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
