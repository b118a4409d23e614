package dev.matinee.catalog.studio;

import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Episode;
import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the library is narrowed to; null narrows nothing.
 *
 * @param q in its name, original name or key
 * @param maturity the least age, exactly
 * @param state how it stands; scheduled are also those that are shown and have a time to be withdrawn at
 * @param encoding how the latest encodings of its film, trailer and episodes stand: one of them runs, else one failed, else
 *     all are ready; none: it has none, or was taken down
 * @param missing what it still needs
 */
record LibraryFilter(
        @Nullable String q,

        @Schema(allowableValues = {"film", "series"}) @Nullable
        String type,

        @Nullable String genre,
        @Nullable String channel,

        @Schema(allowableValues = {"published", "scheduled", "draft", "withdrawn", "taken-down"}) @Nullable
        String state,

        @Schema(allowableValues = {"none", "running", "failed", "ready"}) @Nullable
        String encoding,

        @Nullable Integer year,
        @Nullable Integer maturity,

        @Schema(allowableValues = {"artwork", "synopsis", "video"}) @Nullable
        String missing) {
    private static final Set<String> ENCODINGS = Set.of("none", "running", "failed", "ready");

    /**
     * 422 for a word that means nothing.
     *
     * @param encodings how the encodings of each title stand; asked for only where it matters
     */
    Predicate<Title> wanted(Supplier<Map<String, String>> encodings) {
        return with(type, this::ofType)
                .and(with(state, this::inState))
                .and(with(encoding, word -> encodedAs(word, encodings)))
                .and(with(missing, LibraryFilter::without))
                .and(with(q, LibraryFilter::named))
                .and(with(genre, slug -> title -> title.getGenresList().contains(slug)))
                .and(with(channel, slug -> title -> title.getChannelsList().contains(slug)))
                .and(with(year, wanted -> title -> title.getYear() == wanted))
                .and(with(maturity, wanted -> title -> title.getMaturity() == wanted));
    }

    private static <T> Predicate<Title> with(@Nullable T value, Function<T, Predicate<Title>> predicate) {
        return value == null ? title -> true : predicate.apply(value);
    }

    private Predicate<Title> ofType(String word) {
        TitleType wanted = switch (word) {
            case "film" -> TitleType.FILM;
            case "series" -> TitleType.SERIES;
            default -> throw Problem.invalid("type", "is film or series");
        };
        return title -> title.getType() == wanted;
    }

    private Predicate<Title> inState(String word) {
        var wanted = Arrays.stream(LibraryState.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("state", "is published, scheduled, draft, withdrawn or taken-down"));
        return title -> LibraryState.of(title) == wanted || (wanted == LibraryState.SCHEDULED && withdraws(title));
    }

    /** What the board has forgotten plays, or there is none; nothing is left of what was taken down. */
    private static Predicate<Title> encodedAs(String word, Supplier<Map<String, String>> encodings) {
        if (!ENCODINGS.contains(word)) {
            throw Problem.invalid("encoding", "is none, running, failed or ready");
        }
        var known = encodings.get();
        return title -> {
            String standing = title.getTakenDown() ? "none" : known.get(title.getId());
            return word.equals(standing == null ? plays(title) ? "ready" : "none" : standing);
        };
    }

    private static boolean withdraws(Title title) {
        return LibraryState.of(title) == LibraryState.PUBLISHED && title.getWithdrawAtMs() != 0;
    }

    private static Predicate<Title> without(String what) {
        return switch (what) {
            case "artwork" -> title -> title.getArtwork().getPoster().isEmpty();
            case "synopsis" -> title -> title.getSynopsis().isEmpty();
            case "video" -> title -> !plays(title);
            default -> throw Problem.invalid("missing", "is artwork, synopsis or video");
        };
    }

    static boolean plays(Title title) {
        return title.getAssetsList().stream().anyMatch(asset -> asset.getKind() == AssetKind.FEATURE)
                || title.getEpisodesList().stream().anyMatch(Episode::hasAsset);
    }

    private static Predicate<Title> named(String typed) {
        String folded = Folding.fold(typed);
        String key = typed.strip().toLowerCase(Locale.ROOT);
        return title -> !folded.isEmpty() && Folding.fold(title.getName()).contains(folded)
                || !folded.isEmpty() && Folding.fold(title.getOriginalName()).contains(folded)
                || title.getKey().toLowerCase(Locale.ROOT).contains(key);
    }
}
