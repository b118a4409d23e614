package dev.matinee.catalog.browse;

import dev.matinee.catalog.title.Folding;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders in which titles are listed, and where a title stands in each. */
enum Sort {
    NEWEST {
        @Override
        Place place(Title title) {
            return new Place(-title.getPublishedAtMs(), "", title.getId());
        }
    },
    TITLE {
        @Override
        Place place(Title title) {
            return new Place(0, Folding.fold(title.getName()), title.getId());
        }
    },
    RATING {
        @Override
        Place place(Title title) {
            return new Place(-Math.round(title.getRating() * 100), "", title.getId());
        }
    };

    abstract Place place(Title title);

    /** By its name in a query; 422 for another. */
    static Sort of(@Nullable String name) {
        if (name == null) {
            return NEWEST;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("sort", "is newest, title or rating"));
    }
}
