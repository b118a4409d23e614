package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.CatalogProblems;
import dev.matinee.catalog.browse.Catalogue;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.studio.StudioTitle.RowArtwork;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators see all genres and channels, put them in order, and take away what is empty. */
@RestController
@RequestMapping("/api/studio")
class StudioShelvesController {
    private static final int MOST = 1_000;

    private final Shelves shelves;
    private final Catalogue catalogue;
    private final Titles titles;

    StudioShelvesController(Shelves shelves, Catalogue catalogue, Titles titles) {
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.titles = titles;
    }

    /** @param titleCount of all its titles, published or not */
    record StudioGenre(String slug, String name, Map<String, String> names, int order, int titleCount) {}

    /**
     * A channel as operators see it.
     *
     * @param titles those that come first, in this order
     */
    record StudioChannel(
            String slug,
            String name,
            String tagline,
            String color,
            int order,
            Map<String, String> names,
            Map<String, String> taglines,
            int titleCount,
            List<ChosenTitle> titles) {}

    /** A title that was chosen for a channel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChosenTitle(
            String id, String key, String title, @Nullable RowArtwork artwork) {}

    /** Slugs, each once. */
    record Order(@Nullable List<String> slugs) {}

    @Operation(summary = "All genres, in their order")
    @GetMapping("/genres")
    Page<StudioGenre> genres() {
        var counts = counts(Title::getGenresList);
        return Page.of(shelves.genres().stream()
                .map(genre -> new StudioGenre(
                        genre.slug(),
                        genre.name(),
                        genre.names(),
                        genre.order(),
                        counts.getOrDefault(genre.slug(), 0L).intValue()))
                .toList());
    }

    @Operation(summary = "All channels, in their order")
    @GetMapping("/channels")
    Page<StudioChannel> channels() {
        var counts = counts(Title::getChannelsList);
        return Page.of(shelves.channels().stream()
                .map(channel -> new StudioChannel(
                        channel.slug(),
                        channel.name(),
                        channel.tagline(),
                        channel.color(),
                        channel.order(),
                        channel.names(),
                        channel.taglines(),
                        counts.getOrDefault(channel.slug(), 0L).intValue(),
                        channel.titles().stream()
                                .map(catalogue::whole)
                                .flatMap(Optional::stream)
                                .map(StudioShelvesController::chosen)
                                .toList()))
                .toList());
    }

    @Operation(summary = "Put the genres in this order")
    @CommonProblems(CommonProblem.INVALID)
    @PutMapping("/genres/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void orderGenres(@RequestBody Order order) {
        shelves.orderGenres(slugs(order));
    }

    @Operation(summary = "Put the channels in this order")
    @CommonProblems(CommonProblem.INVALID)
    @PutMapping("/channels/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void orderChannels(@RequestBody Order order) {
        shelves.orderChannels(slugs(order));
    }

    @Operation(summary = "Take away a genre that no title is in")
    @CatalogProblems(CatalogProblem.SHELF_IN_USE)
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping("/genres/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeGenre(@PathVariable String slug) {
        if (shelves.genres().stream().noneMatch(genre -> genre.slug().equals(slug))) {
            throw Problem.notFound();
        }
        requireUnused(slug, Title::getGenresList);
        shelves.removeGenre(slug);
    }

    @Operation(summary = "Take away a channel; titles that are in it by their own sheets hold it back")
    @CatalogProblems(CatalogProblem.SHELF_IN_USE)
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping("/channels/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeChannel(CurrentAccount operator, @PathVariable String slug) {
        var channel = shelves.channel(slug).orElseThrow(Problem::notFound);
        var chosen = new HashSet<>(channel.titles());
        var bySheet = catalogue.everything().stream()
                .filter(title -> title.getChannelsList().contains(slug))
                .filter(title -> !chosen.contains(title.getId())
                        || titles.document(title.getId()).sheet().channels().contains(slug))
                .count();
        if (bySheet > 0) {
            throw inUse(bySheet);
        }
        for (String id : channel.titles()) {
            if (titles.find(id).isPresent()) {
                titles.edit(id, null, Act.of(operator.id(), Action.CURATED), title -> title.curated(slug, false));
            }
        }
        shelves.removeChannel(slug);
    }

    private void requireUnused(String slug, Function<Title, List<String>> of) {
        long used = catalogue.everything().stream()
                .filter(title -> of.apply(title).contains(slug))
                .count();
        if (used > 0) {
            throw inUse(used);
        }
    }

    private static Problem inUse(long titles) {
        return CatalogProblem.SHELF_IN_USE.problem(titles + " titles are in it").with("titles", titles);
    }

    private static List<String> slugs(Order order) {
        var slugs = Objects.requireNonNullElse(order.slugs(), List.<String>of());
        if (slugs.isEmpty() || slugs.size() > MOST || new HashSet<>(slugs).size() != slugs.size()) {
            throw Problem.invalid("slugs", "are 1 to " + MOST + ", each once");
        }
        return slugs;
    }

    private Map<String, Long> counts(Function<Title, List<String>> of) {
        return catalogue.everything().stream()
                .flatMap(title -> of.apply(title).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static ChosenTitle chosen(Title title) {
        var art = title.getArtwork();
        return new ChosenTitle(
                title.getId(),
                title.getKey(),
                title.getName(),
                art.getPoster().isEmpty() ? null : new RowArtwork(art.getPoster(), art.getDominantColor()));
    }
}
