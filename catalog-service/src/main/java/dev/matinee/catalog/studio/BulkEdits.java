package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.SheetCheck;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.Titles;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** One change to many titles: each is changed or refused by itself, and the next goes on. */
@Component
class BulkEdits {
    private static final Logger log = LoggerFactory.getLogger(BulkEdits.class);
    private static final int OLDEST = 18;
    private static final int AT_ONCE = 32;

    private final Titles titles;
    private final Clock clock;

    BulkEdits(Titles titles, Clock clock) {
        this.titles = titles;
        this.clock = clock;
    }

    /**
     * What came of a title.
     *
     * @param code of the refusal, and what it says
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkOutcome(
            String id,

            @Schema(allowableValues = {"changed", "unchanged", "refused"})
            String result,

            @Nullable String code,
            @Nullable String detail) {}

    private record Edit(Action action, UnaryOperator<TitleDocument> change) {}

    List<BulkOutcome> apply(@Nullable String action, @Nullable String value, List<String> ids, String by) {
        if ("delete".equals(action)) {
            return each(ids, id -> remove(id, by));
        }
        var edit = edit(Objects.requireNonNullElse(action, ""), Objects.requireNonNullElse(value, ""));
        return each(ids, id -> apply(id, edit, by));
    }

    /** Side by side, and told in their order. */
    private static List<BulkOutcome> each(List<String> ids, Function<String, BulkOutcome> change) {
        return ids.stream()
                .distinct()
                .gather(Gatherers.mapConcurrent(AT_ONCE, change))
                .toList();
    }

    private BulkOutcome apply(String id, Edit edit, String by) {
        return outcome(
                id,
                () -> titles.edit(id, null, Act.of(by, edit.action()), edit.change())
                        .result());
    }

    private BulkOutcome remove(String id, String by) {
        return outcome(id, () -> {
            titles.remove(id, null, by);
            return Titles.Result.CHANGED;
        });
    }

    private static BulkOutcome outcome(String id, Supplier<Titles.Result> edit) {
        try {
            return outcome(id, edit.get() == Titles.Result.UNCHANGED ? "unchanged" : "changed");
        } catch (Problem refused) {
            return refused(id, refused);
        } catch (DataAccessException away) {
            log.warn("Title {} could not be changed with others", id, away);
            return refused(
                    id, CommonProblem.UNAVAILABLE.problem("The store did not answer; it may be changed nevertheless"));
        }
    }

    private Edit edit(String action, String value) {
        long now = clock.millis();
        return switch (action) {
            case "publish" -> new Edit(Action.PUBLISHED, title -> title.publishWhenReady(now));
            case "withdraw" -> new Edit(Action.WITHDRAWN, TitleDocument::withdraw);
            case "add-genre" -> genre(slug(value), true);
            case "remove-genre" -> genre(slug(value), false);
            case "add-channel" -> channel(slug(value), true);
            case "remove-channel" -> channel(slug(value), false);
            case "set-maturity" -> {
                int age = age(value);
                yield new Edit(Action.EDITED, title -> title.with(title.sheet().rated(age), now));
            }
            default ->
                throw Problem.invalid(
                        "action",
                        "is publish, withdraw, delete, add-genre, remove-genre, add-channel, remove-channel or"
                                + " set-maturity");
        };
    }

    private Edit genre(String slug, boolean in) {
        return new Edit(Action.EDITED, title -> title.with(title.sheet().inGenre(slug, in), clock.millis()));
    }

    /** Out of a channel is out of it, whoever put it there: its sheet, or the channel's curators. */
    private Edit channel(String slug, boolean in) {
        return new Edit(Action.EDITED, title -> {
            var changed = title.with(title.sheet().inChannel(slug, in), clock.millis());
            return in ? changed : changed.curated(slug, false);
        });
    }

    private static String slug(String value) {
        if (!SheetCheck.SLUG.matcher(value).matches()) {
            throw Problem.invalid("value", "is no slug");
        }
        return value;
    }

    private static int age(String value) {
        if (!value.matches("\\d{1,2}") || Integer.parseInt(value) > OLDEST) {
            throw Problem.invalid("value", "is between 0 and 18");
        }
        return Integer.parseInt(value);
    }

    private static BulkOutcome outcome(String id, String result) {
        return new BulkOutcome(id, result, null, null);
    }

    private static BulkOutcome refused(String id, Problem refused) {
        return new BulkOutcome(id, "refused", refused.code().code(), refused.getMessage());
    }
}
