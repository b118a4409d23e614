package dev.matinee.recommendation.page;

import dev.matinee.events.v1.Title;
import dev.matinee.recommendation.history.TitleHistory;
import dev.matinee.recommendation.model.Pool;
import dev.matinee.recommendation.model.Recommender;
import dev.matinee.recommendation.page.Shelf.Kind;
import dev.matinee.recommendation.trend.Trending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every row that a profile could be shown, each with all of its titles in order. */
final class Shelves {
    private static final int BECAUSE = 2;
    private static final int GENRES = 8;
    private static final int CHANNELS = 5;
    private static final int LEAST = 3;
    /** Liking less than this is no reason to say "because you watched". */
    private static final double LIKED = 0.5;
    /** So many are weighed against each other for a row of {@value #PICKS}. */
    private static final int IN_QUESTION = 300;

    private static final int PICKS = 60;

    private final Map<String, Title> visible = new LinkedHashMap<>();
    private final Map<String, TitleHistory> history;
    private final Pool pool;
    private final Recommender recommender;
    private final Trending trending;
    private final Map<String, Double> scores;

    /** @param visible of the pool, and of what the profile has a history with */
    Shelves(
            Pool pool,
            Collection<Title> visible,
            List<TitleHistory> history,
            Recommender recommender,
            Trending trending) {
        this.pool = pool;
        visible.stream()
                .sorted(Comparator.comparing(Title::getId))
                .forEach(title -> this.visible.put(title.getId(), title));
        this.history = history.stream().collect(Collectors.toMap(TitleHistory::titleId, Function.identity()));
        this.recommender = recommender;
        this.trending = trending;
        this.scores = recommender.score(pool, visible, history);
    }

    /** In the order in which they come on a page. */
    List<Shelf> all() {
        List<Shelf> shelves = new ArrayList<>();
        shelves.add(new Shelf(Kind.CONTINUE_WATCHING, null, toContinue()));
        shelves.add(new Shelf(Kind.TOP_PICKS, null, picks()));
        reasons().limit(BECAUSE).forEach(watched -> shelves.add(because(watched)));
        shelves.add(new Shelf(Kind.TRENDING, null, trending()));
        shelves.add(new Shelf(Kind.NEW, null, newest()));
        shelves.add(new Shelf(Kind.MY_LIST, null, listed()));
        grouped(Title::getGenresList).limit(GENRES).forEach(slug -> shelves.add(group(Kind.GENRE, slug)));
        grouped(Title::getChannelsList).limit(CHANNELS).forEach(slug -> shelves.add(group(Kind.CHANNEL, slug)));
        return shelves;
    }

    /** One of them, by its id; empty for what is no row of this profile. */
    Optional<Shelf> find(String id) {
        String ref = id.contains(":") ? id.substring(id.indexOf(':') + 1) : null;
        String word = ref == null ? id : id.substring(0, id.indexOf(':'));
        if (ref != null) {
            return switch (word) {
                case "because-you-watched" ->
                    Optional.ofNullable(visible.get(ref)).map(this::because);
                case "genre" ->
                    Optional.of(group(Kind.GENRE, ref))
                            .filter(shelf -> !shelf.titles().isEmpty());
                case "channel" ->
                    Optional.of(group(Kind.CHANNEL, ref))
                            .filter(shelf -> !shelf.titles().isEmpty());
                default -> Optional.empty();
            };
        }
        return all().stream().filter(shelf -> shelf.id().equals(id)).findFirst();
    }

    /** Whether there is anything yet that picks can follow. */
    boolean knowsTaste() {
        return history.values().stream().anyMatch(h -> h.weight() > 0);
    }

    Optional<TitleHistory> historyOf(Title title) {
        return Optional.ofNullable(history.get(title.getId()));
    }

    Optional<Title> title(String id) {
        return Optional.ofNullable(visible.get(id));
    }

    private List<Title> toContinue() {
        return known(TitleHistory::watchedAt)
                .filter(title -> history(title).isToContinue(title))
                .toList();
    }

    private List<Title> listed() {
        return known(TitleHistory::listedAt).toList();
    }

    /** Those that have this time, latest first. */
    private java.util.stream.Stream<Title> known(Function<TitleHistory, @Nullable Instant> time) {
        return history.values().stream()
                .filter(h -> time.apply(h) != null && visible.containsKey(h.titleId()))
                .sorted(Comparator.comparing((TitleHistory h) -> Objects.requireNonNull(time.apply(h)))
                        .reversed())
                .map(h -> Objects.requireNonNull(visible.get(h.titleId())));
    }

    /** The best first, but each further one of a genre already there counts less: a row is not one genre. */
    private List<Title> picks() {
        var toContinue = toContinue();
        List<Title> left = new ArrayList<>(visible.values().stream()
                .filter(this::isPickable)
                .filter(title -> !toContinue.contains(title))
                .sorted(Comparator.comparingDouble(title -> -score(title)))
                .limit(IN_QUESTION)
                .toList());
        Map<String, Integer> genres = new HashMap<>();
        List<Title> picked = new ArrayList<>();
        while (!left.isEmpty() && picked.size() < PICKS) {
            Title best = left.stream()
                    .max(Comparator.comparingDouble((Title title) -> pickScore(title, genres))
                            .thenComparing(Title::getId))
                    .orElseThrow();
            left.remove(best);
            picked.add(best);
            best.getGenresList().forEach(genre -> genres.merge(genre, 1, Integer::sum));
        }
        return picked;
    }

    private double pickScore(Title title, Map<String, Integer> genres) {
        double crowd = title.getGenresList().stream()
                .mapToInt(genre -> genres.getOrDefault(genre, 0))
                .average()
                .orElse(0);
        int shown = historyOf(title).map(TitleHistory::shown).orElse(0);
        return score(title) - 0.04 * crowd - 0.01 * Math.min(shown, 20);
    }

    private java.util.stream.Stream<Title> reasons() {
        return known(TitleHistory::watchedAt)
                .filter(title -> history(title).isWatched() && history(title).weight() >= LIKED);
    }

    private Shelf because(Title watched) {
        Map<String, Double> likeness = recommender.likeness(pool, watched);
        return new Shelf(
                Kind.BECAUSE_YOU_WATCHED,
                watched.getId(),
                visible.values().stream()
                        .filter(title -> !title.getId().equals(watched.getId()))
                        .filter(this::isPickable)
                        .filter(title -> likeness.getOrDefault(title.getId(), 0.0) > 0)
                        .sorted(Comparator.comparingDouble(title -> -likeness.getOrDefault(title.getId(), 0.0)))
                        .limit(40)
                        .toList());
    }

    private List<Title> trending() {
        return visible.values().stream()
                .filter(title -> trending.score(title.getId()) > 0)
                .sorted(Comparator.comparingDouble(title -> -trending.score(title.getId())))
                .limit(40)
                .toList();
    }

    private List<Title> newest() {
        return visible.values().stream()
                .sorted(Comparator.comparingLong(Title::getPublishedAtMs).reversed())
                .limit(40)
                .toList();
    }

    private Shelf group(Kind kind, String slug) {
        return new Shelf(
                kind,
                slug,
                visible.values().stream()
                        .filter(title ->
                                (kind == Kind.GENRE ? title.getGenresList() : title.getChannelsList()).contains(slug))
                        .sorted(Comparator.comparingDouble(title -> -score(title)))
                        .toList());
    }

    /** Slugs that enough titles have, what the profile likes most first. */
    private java.util.stream.Stream<String> grouped(Function<Title, List<String>> slugs) {
        Map<String, Double> liking = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Title title : visible.values()) {
            double weight = historyOf(title).map(TitleHistory::weight).orElse(0.0);
            for (String slug : slugs.apply(title)) {
                sizes.merge(slug, 1, Integer::sum);
                liking.merge(slug, weight + 0.01, Double::sum);
            }
        }
        return sizes.keySet().stream()
                .filter(slug -> sizes.getOrDefault(slug, 0) >= LEAST)
                .sorted(Comparator.comparingDouble((String slug) -> -liking.getOrDefault(slug, 0.0))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private boolean isPickable(Title title) {
        return historyOf(title).map(h -> !h.everFinished() && h.thumb() >= 0).orElse(true);
    }

    private TitleHistory history(Title title) {
        return historyOf(title).orElseThrow();
    }

    private double score(Title title) {
        return scores.getOrDefault(title.getId(), 0.0);
    }
}
