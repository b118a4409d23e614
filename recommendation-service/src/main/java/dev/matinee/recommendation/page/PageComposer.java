package dev.matinee.recommendation.page;

import dev.matinee.events.Card;
import dev.matinee.events.v1.Title;
import dev.matinee.recommendation.page.HomePage.Hero;
import dev.matinee.recommendation.page.HomePage.Item;
import dev.matinee.recommendation.page.HomePage.Row;
import dev.matinee.recommendation.page.Shelf.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a page of shelves: no title twice on the first screen, no row without cards. */
final class PageComposer {
    /** API.md: the first screen is the first three rows. */
    private static final int FIRST_SCREEN = 3;

    static final int ROW = 20;

    private final Shelves shelves;
    private final Words words;
    private final String language;

    PageComposer(Shelves shelves, Words words, String language) {
        this.shelves = shelves;
        this.words = words;
        this.language = language;
    }

    HomePage compose() {
        List<Shelf> all = shelves.all();
        Optional<Title> hero = hero(all);
        Set<String> above = new HashSet<>();
        hero.ifPresent(title -> above.add(title.getId()));
        List<Row> rows = new ArrayList<>();
        for (Shelf shelf : all) {
            boolean firstScreen = rows.size() < FIRST_SCREEN;
            List<Title> titles = shelf.titles().stream()
                    .filter(title -> !firstScreen || !above.contains(title.getId()))
                    .limit(ROW)
                    .toList();
            if (!titles.isEmpty()) {
                titles.forEach(title -> above.add(title.getId()));
                rows.add(row(shelf, titles));
            }
        }
        return new HomePage(hero.map(this::hero).orElse(null), rows);
    }

    Row row(Shelf shelf, List<Title> titles) {
        String about = about(shelf);
        return new Row(
                shelf.id(),
                shelf.kind().word(),
                words.title(shelf.kind(), about, language),
                words.reason(shelf.kind(), shelves.knowsTaste(), language),
                titles.stream().map(title -> item(shelf.kind(), title)).toList());
    }

    private @Nullable String about(Shelf shelf) {
        if (shelf.ref() == null) {
            return null;
        }
        return shelf.kind() == Kind.BECAUSE_YOU_WATCHED
                ? shelves.title(shelf.ref())
                        .map(title -> title.getNamesOrDefault(language, title.getName()))
                        .orElse("")
                : Words.ofSlug(shelf.ref());
    }

    /** The best pick; where there is none, whatever comes first that is not being watched. */
    private static Optional<Title> hero(List<Shelf> all) {
        Set<Title> watched = titles(all, kind -> kind == Kind.CONTINUE_WATCHING).collect(Collectors.toSet());
        return titles(all, kind -> kind == Kind.TOP_PICKS)
                .findFirst()
                .or(() -> titles(all, kind -> true)
                        .filter(title -> !watched.contains(title))
                        .findFirst());
    }

    private static Stream<Title> titles(List<Shelf> shelves, Predicate<Kind> wanted) {
        return shelves.stream().filter(shelf -> wanted.test(shelf.kind())).flatMap(shelf -> shelf.titles().stream());
    }

    private Hero hero(Title title) {
        String reason = words.reason(Kind.TOP_PICKS, shelves.knowsTaste(), language);
        return new Hero(Card.of(title, language), title.getSynopsis(), reason);
    }

    private Item item(Kind kind, Title title) {
        var card = Card.of(title, language);
        return Optional.of(title)
                .filter(any -> kind == Kind.CONTINUE_WATCHING)
                .flatMap(shelves::historyOf)
                .flatMap(history -> history.continuesAt(title))
                .map(at -> new Item(card, at.positionMs(), at.durationMs(), at.episodeId()))
                .orElse(new Item(card, null, null, null));
    }
}
