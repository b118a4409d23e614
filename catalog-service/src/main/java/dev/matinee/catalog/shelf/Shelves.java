package dev.matinee.catalog.shelf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Genres and channels, all of them in memory: a few dozen, that other instances' changes reach within two seconds. When
 * the store is away, what was read last stays.
 */
@Service
public class Shelves {
    private static final Logger log = LoggerFactory.getLogger(Shelves.class);

    private final ShelfStore store;
    private volatile List<Genre> genres = List.of();
    private volatile List<Channel> channels = List.of();

    Shelves(ShelfStore store) {
        this.store = store;
    }

    /** In their order. */
    public List<Genre> genres() {
        return genres;
    }

    /** In their order. */
    public List<Channel> channels() {
        return channels;
    }

    public Optional<Channel> channel(String slug) {
        return channels.stream().filter(c -> c.slug().equals(slug)).findFirst();
    }

    public void put(Genre genre) {
        store.put(genre);
        read();
    }

    public void put(Channel channel) {
        store.put(channel);
        read();
    }

    public void removeGenre(String slug) {
        store.removeGenre(slug);
        read();
    }

    public void removeChannel(String slug) {
        store.removeChannel(slug);
        read();
    }

    /** In the order of these slugs; those that are not named come after them, in the order that they have. */
    public void orderGenres(List<String> slugs) {
        placed(genres, Genre::slug, slugs, Genre::at).forEach(store::put);
        read();
    }

    /** The same for channels. */
    public void orderChannels(List<String> slugs) {
        placed(channels, Channel::slug, slugs, Channel::at).forEach(store::put);
        read();
    }

    private static <T> List<T> placed(
            List<T> shelves, Function<T, String> slug, List<String> slugs, BiFunction<T, Integer, T> at) {
        var ordered = shelves.stream()
                .sorted(Comparator.comparingInt(shelf -> {
                    int place = slugs.indexOf(slug.apply(shelf));
                    return place < 0 ? Integer.MAX_VALUE : place;
                }))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(place -> at.apply(ordered.get(place), place))
                .toList();
    }

    @EventListener(ApplicationStartedEvent.class)
    void readAtStart() {
        read();
    }

    @Scheduled(fixedDelay = 2_000)
    void readAgain() {
        try {
            read();
        } catch (DataAccessException away) {
            log.warn("Genres and channels could not be read; those read before stay: {}", away.getMessage());
        }
    }

    private void read() {
        genres = store.genres().stream()
                .sorted(Comparator.comparingInt(Genre::order).thenComparing(Genre::slug))
                .toList();
        channels = store.channels().stream()
                .sorted(Comparator.comparingInt(Channel::order).thenComparing(Channel::slug))
                .toList();
    }
}
