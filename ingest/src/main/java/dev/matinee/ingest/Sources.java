package dev.matinee.ingest;

import dev.matinee.ingest.feed.FeedSource;
import dev.matinee.ingest.feed.FeedSource.Opened;
import dev.matinee.ingest.folder.FolderSource;
import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.site.Manners;
import dev.matinee.ingest.site.RemoteFeed;
import dev.matinee.ingest.site.SiteSource;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.studio.Pause;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a word of the command line is: a folder, a sheet, a feed, or a site.
 *
 * @param mapping how feeds and pages are read
 * @param language of texts that do not say theirs
 * @param kept where pages are kept from run to run
 */
record Sources(Mapping mapping, String language, Manners manners, Path kept) {

    Source of(String word) throws IOException {
        if (word.matches("(?i)https?://.*")) {
            URI address = address(word);
            return mapping.format() != null || FeedSource.isFeed(word)
                    ? new FeedSource(word, () -> RemoteFeed.open(address, manners), mapping)
                    : new SiteSource(address, mapping, manners, kept.resolve("pages"), Pause.real(), Clock.systemUTC());
        }
        Path path = Path.of(word);
        if (Files.isDirectory(path)) {
            return new FolderSource(path, language);
        }
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException(word + " is no folder, file or address that can be read");
        }
        if (word.matches("(?i).*\\.ya?ml") || word.endsWith(".json") && isSheet(path)) {
            return new FolderSource(path, language);
        }
        if (mapping.format() == null && !FeedSource.isFeed(word)) {
            throw new IllegalArgumentException(word + " is no folder, sheet or feed");
        }
        return new FeedSource(word, () -> new Opened(Files.newInputStream(path), Files.size(path), null), mapping);
    }

    /** A JSON document that is an object, where no mapping says that it is a feed. */
    private boolean isSheet(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            int first = text.read();
            while (Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '{' && mapping.equals(Mapping.NONE);
        }
    }

    private static URI address(String word) {
        try {
            return URI.create(word);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(word + " is no address", wrong);
        }
    }
}
