package dev.matinee.playback.numbers;

import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import io.swagger.v3.oas.annotations.Operation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators look at daily. */
@RestController
@RequestMapping("/api/studio/numbers")
class NumbersController {
    private static final int MOST_DAYS = 90;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Numbers numbers;
    private final Catalogue catalogue;

    NumbersController(Numbers numbers, Catalogue catalogue) {
        this.numbers = numbers;
        this.catalogue = catalogue;
    }

    @CommonProblems(CommonProblem.INVALID)
    @GetMapping
    @Operation(summary = "What is watched, and how well it goes, day by day")
    ResponseEntity<NumbersAnswer> all(
            @RequestParam(defaultValue = "28") int days, @RequestParam(required = false) @Nullable String country) {
        return answer(days, country, null);
    }

    @CommonProblems({CommonProblem.INVALID, CommonProblem.NOT_FOUND_HERE})
    @GetMapping("/titles/{id}")
    @Operation(summary = "The same for one title")
    ResponseEntity<NumbersAnswer> ofTitle(
            @PathVariable String id,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(required = false) @Nullable String country) {
        if (!catalogue.has(id)) {
            throw Problem.notFound();
        }
        return answer(days, country, id);
    }

    private ResponseEntity<NumbersAnswer> answer(int days, @Nullable String country, @Nullable String titleId) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("days", "is between 1 and " + MOST_DAYS);
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw Problem.invalid("country", "is an ISO 3166-1 alpha-2 country, in capitals");
        }
        String where = country == null ? Figures.EVERYWHERE : country;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(NumbersAnswer.of(numbers.of(days, where, titleId), catalogue));
    }
}
