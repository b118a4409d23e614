package dev.matinee.catalog.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.events.Card;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Genres and channels, as far as there is something in them for who looks. */
@RestController
@RequestMapping("/api/catalog")
class ShelfController {
    private final Catalogue catalogue;
    private final ShelfCounts shelfCounts;
    private final Shelves shelves;
    private final Clock clock;

    ShelfController(Catalogue catalogue, ShelfCounts shelfCounts, Shelves shelves, Clock clock) {
        this.catalogue = catalogue;
        this.shelfCounts = shelfCounts;
        this.shelves = shelves;
        this.clock = clock;
    }

    /** A genre, and how many titles this profile sees in it. */
    record GenreLine(String slug, String name, int titleCount) {}

    /** A channel, and how many titles this profile sees in it. */
    record ChannelLine(String slug, String name, String tagline, String color, int titleCount) {}

    /** A channel with a page of its titles. */
    record ChannelPage(
            String slug,
            String name,
            String tagline,
            String color,
            List<Card> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {}

    @Operation(summary = "Genres with titles in them")
    @GetMapping("/genres")
    Page<GenreLine> genres(CurrentProfile profile) {
        var counts = shelfCounts.of(Viewer.of(profile, clock)).genres();
        return Page.of(shelves.genres().stream()
                .filter(genre -> counts.containsKey(genre.slug()))
                .map(genre -> new GenreLine(
                        genre.slug(), genre.name(profile.language()), counts.getOrDefault(genre.slug(), 0)))
                .toList());
    }

    @Operation(summary = "Channels with titles in them")
    @GetMapping("/channels")
    Page<ChannelLine> channels(CurrentProfile profile) {
        var counts = shelfCounts.of(Viewer.of(profile, clock)).channels();
        return Page.of(shelves.channels().stream()
                .filter(channel -> counts.containsKey(channel.slug()))
                .map(channel -> line(channel, profile.language(), counts.getOrDefault(channel.slug(), 0)))
                .toList());
    }

    @Operation(summary = "A channel and its titles")
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @GetMapping("/channels/{slug}")
    ChannelPage channel(
            CurrentProfile profile,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var viewer = Viewer.of(profile, clock);
        var channel = shelves.channel(slug).orElseThrow(Problem::notFound);
        var titles = catalogue.channel(channel, viewer, Cursor.read(cursor), Page.limit(limit));
        return new ChannelPage(
                channel.slug(),
                channel.name(profile.language()),
                channel.tagline(profile.language()),
                channel.color(),
                Cards.of(titles, viewer).items(),
                titles.nextCursor());
    }

    private static ChannelLine line(Channel channel, String language, int count) {
        return new ChannelLine(
                channel.slug(), channel.name(language), channel.tagline(language), channel.color(), count);
    }
}
