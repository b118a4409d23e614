package dev.matinee.catalog.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.master.Masters.Progress;
import dev.matinee.catalog.studio.StudioTitle.EpisodeKey;
import dev.matinee.catalog.title.Batches;
import dev.matinee.catalog.title.Batches.Entry;
import dev.matinee.catalog.title.Batches.Outcome;
import dev.matinee.catalog.title.TitleSheet;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem.FieldError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Operators bring many titles in with one call: a line of JSON for each, and a line of JSON back for each. */
@RestController
class StudioBatchController {
    static final String NDJSON = "application/x-ndjson";
    private static final int MOST = 1_000;

    private final Batches batches;
    private final Masters masters;
    private final JsonMapper json;

    StudioBatchController(Batches batches, Masters masters, JsonMapper json) {
        this.batches = batches;
        this.masters = masters;
        this.json = json;
    }

    /** A line that comes in. */
    record BatchLine(
            @Nullable String key,
            @Nullable TitleSheet sheet,

            @Schema(allowableValues = {"ready", "now"}) @Nullable
            String publish) {}

    /**
     * What came of a line.
     *
     * @param line its number, from 1; empty lines count
     * @param assets of a title that was there before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BatchResult(
            int line,
            String key,
            @Nullable String id,

            @Schema(allowableValues = {"created", "changed", "unchanged", "refused"})
            String result,

            @Nullable Long version,
            List<EpisodeKey> episodes,
            List<Progress> assets,
            @Nullable List<FieldError> errors) {}

    @Operation(summary = "Make many titles what their sheets say, a line of JSON for each")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "A line for each line, in their order",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @CommonProblems(CommonProblem.INVALID)
    @PostMapping(path = "/api/studio/titles/batch", consumes = NDJSON, produces = NDJSON)
    byte[] batch(
            CurrentAccount operator, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] body) {
        var lines = new String(body, StandardCharsets.UTF_8).split("\n", -1);
        if (Arrays.stream(lines).filter(Predicate.not(String::isBlank)).count() > MOST) {
            throw CommonProblem.TOO_LARGE.problem("A batch has at most " + MOST + " lines");
        }
        @Nullable BatchResult[] results = new @Nullable BatchResult[lines.length];
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                results[i] = read(i + 1, lines[i], entries);
            }
        }
        var outcomes = batches.put(entries, operator.id(), dryRun);
        var assets = assets(outcomes);
        outcomes.forEach(outcome -> results[outcome.entry().place() - 1] = result(outcome, assets));
        return write(results);
    }

    /** Adds what is on the line; where that is no title, its refusal. */
    private @Nullable BatchResult read(int place, String line, Collection<Entry> entries) {
        @Nullable BatchLine read;
        try {
            read = json.readValue(line, BatchLine.class);
        } catch (JacksonException unreadable) {
            return unreadable(place, "cannot be read: " + unreadable.getOriginalMessage());
        }
        if (read == null) {
            return unreadable(place, "is no title");
        }
        var sheet = Objects.requireNonNullElseGet(read.sheet(), () -> json.readValue("{}", TitleSheet.class));
        entries.add(new Entry(place, Objects.requireNonNullElse(read.key(), ""), sheet, read.publish()));
        return null;
    }

    private static BatchResult unreadable(int place, String why) {
        return new BatchResult(
                place, "", null, "refused", null, List.of(), List.of(), List.of(new FieldError("", why)));
    }

    private Map<String, List<Progress>> assets(List<Outcome> outcomes) {
        return masters.progress(outcomes.stream()
                .map(Outcome::edit)
                .filter(Objects::nonNull)
                .map(edit -> edit.record())
                .filter(record -> record.version() > 1 || record.isSaid())
                .map(record -> record.id())
                .collect(Collectors.toSet()));
    }

    private static BatchResult result(Outcome outcome, Map<String, List<Progress>> assets) {
        var entry = outcome.entry();
        var edit = outcome.edit();
        if (edit == null) {
            return new BatchResult(
                    entry.place(), entry.key(), null, "refused", null, List.of(), List.of(), outcome.errors());
        }
        String id = edit.record().id();
        return new BatchResult(
                entry.place(),
                entry.key(),
                id,
                edit.result().name().toLowerCase(Locale.ROOT),
                edit.record().version(),
                EpisodeKey.of(id, entry.sheet()),
                assets.getOrDefault(id, List.of()),
                null);
    }

    private byte[] write(@Nullable BatchResult[] results) {
        var text = new StringBuilder();
        for (var result : results) {
            if (result != null) {
                text.append(json.writeValueAsString(result)).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
