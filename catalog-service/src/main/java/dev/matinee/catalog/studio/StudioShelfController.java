package dev.matinee.catalog.studio;

import dev.matinee.catalog.shelf.Channel;
import dev.matinee.catalog.shelf.Genre;
import dev.matinee.catalog.shelf.Shelves;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.SheetCheck;
import dev.matinee.catalog.title.Titles;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem.FieldError;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators name genres, and curate channels. */
@RestController
@RequestMapping("/api/studio")
class StudioShelfController {
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int NAME = 100;
    private static final int TAGLINE = 300;
    private static final int MOST_CHOSEN = 500;

    private final Shelves shelves;
    private final Titles titles;

    StudioShelfController(Shelves shelves, Titles titles) {
        this.shelves = shelves;
        this.titles = titles;
    }

    /** A genre as operators name it. */
    record GenreRequest(
            @Nullable String name,
            @Nullable Map<String, String> names,
            @Nullable Integer order) {}

    /**
     * A channel as operators curate it.
     *
     * @param titles keys of those that come first, in this order; null leaves them as they are
     */
    record ChannelRequest(
            @Nullable String name,
            @Nullable String tagline,
            @Nullable String color,
            @Nullable Integer order,
            @Nullable List<String> titles,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> taglines) {}

    @Operation(summary = "Name a genre")
    @CommonProblems(CommonProblem.INVALID)
    @PutMapping("/genres/{slug}")
    Genre genre(@PathVariable String slug, @RequestBody GenreRequest request) {
        var errors = new ArrayList<FieldError>();
        var names = Objects.requireNonNullElse(request.names(), Map.<String, String>of());
        String name = Objects.requireNonNullElse(request.name(), Objects.requireNonNullElse(names.get("en"), ""));
        slugAndName(slug, name, errors);
        translations("names", names, NAME, errors);
        refuse(errors);
        var genre = new Genre(slug, name, Map.copyOf(names), Objects.requireNonNullElse(request.order(), 0));
        shelves.put(genre);
        return genre;
    }

    @Operation(summary = "Curate a channel")
    @CommonProblems({CommonProblem.VERSION_CONFLICT, CommonProblem.INVALID})
    @PutMapping("/channels/{slug}")
    Channel channel(CurrentAccount operator, @PathVariable String slug, @RequestBody ChannelRequest request) {
        var errors = new ArrayList<FieldError>();
        String name = Objects.requireNonNullElse(request.name(), "");
        String tagline = Objects.requireNonNullElse(request.tagline(), "");
        String color = Objects.requireNonNullElse(request.color(), "");
        slugAndName(slug, name, errors);
        check(errors, "tagline", tagline.length() <= TAGLINE, "is at most " + TAGLINE + " characters");
        check(errors, "color", color.isEmpty() || COLOR.matcher(color).matches(), "is a colour: #rrggbb");
        var names = Objects.requireNonNullElse(request.names(), Map.<String, String>of());
        var taglines = Objects.requireNonNullElse(request.taglines(), Map.<String, String>of());
        translations("names", names, NAME, errors);
        translations("taglines", taglines, TAGLINE, errors);
        var before = shelves.channel(slug).map(Channel::titles).orElse(List.of());
        var chosen = request.titles() == null ? before : chosen(request.titles(), errors);
        refuse(errors);
        var channel = new Channel(
                slug,
                name,
                tagline,
                color,
                Objects.requireNonNullElse(request.order(), 0),
                chosen,
                Map.copyOf(names),
                Map.copyOf(taglines));
        shelves.put(channel);
        curate(slug, before, chosen, operator.id());
        return channel;
    }

    private List<String> chosen(List<String> keys, List<FieldError> errors) {
        check(errors, "titles", keys.size() <= MOST_CHOSEN, "are at most " + MOST_CHOSEN);
        var ids = new LinkedHashSet<String>();
        for (int i = 0; i < Math.min(keys.size(), MOST_CHOSEN); i++) {
            String id = Ids.ofTitle(String.valueOf(keys.get(i)));
            check(errors, "titles[" + i + "]", titles.find(id).isPresent(), "is no title's key");
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    /** What is chosen belongs to the channel, whatever its sheet says. */
    private void curate(String slug, List<String> before, List<String> chosen, String by) {
        var curated = Act.of(by, Action.CURATED);
        chosen.forEach(id -> titles.edit(id, null, curated, title -> title.curated(slug, true)));
        before.stream()
                .filter(id -> !chosen.contains(id) && titles.find(id).isPresent())
                .forEach(id -> titles.edit(id, null, curated, title -> title.curated(slug, false)));
    }

    private static void slugAndName(String slug, String name, List<FieldError> errors) {
        check(
                errors,
                "slug",
                slug.length() <= 60 && SheetCheck.SLUG.matcher(slug).matches(),
                "is no slug");
        check(errors, "name", isName(name), "is missing, or over " + NAME + " characters");
    }

    private static void translations(String field, Map<String, String> texts, int longest, List<FieldError> errors) {
        texts.forEach((language, text) -> check(
                errors,
                field + "." + language,
                SheetCheck.LANGUAGE.matcher(language).matches()
                        && text != null
                        && !text.isBlank()
                        && text.length() <= longest,
                "is a text of at most " + longest + " characters by its BCP 47 language"));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= NAME;
    }

    private static void check(List<FieldError> errors, String field, boolean holds, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw SheetCheck.refusal(errors);
        }
    }
}
