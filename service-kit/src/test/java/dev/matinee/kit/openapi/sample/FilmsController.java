package dev.matinee.kit.openapi.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.caller.OpenEndpoints;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FilmsController {
    record Film(
            String id,
            @Nullable String badge,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant watchedAt) {}

    record Change(
            @NotBlank @Pattern(regexp = "[^\\n]+") String title,
            @Nullable Thumb thumb,
            @Schema(example = "restored") @Nullable String badge) {}

    enum Thumb {
        UP,
        DOWN
    }

    @Bean
    static OpenEndpoints open() {
        return OpenEndpoints.of("GET /api/films");
    }

    @Bean
    static ClosedToKids closed() {
        return ClosedToKids.of("PUT /api/films/*");
    }

    @GetMapping("/api/films")
    Page<Film> list(@RequestParam(required = false) @Nullable Integer limit) {
        return Page.of(List.of());
    }

    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.VERSION_CONFLICT})
    @PutMapping("/api/films/{id}")
    Film change(CurrentProfile profile, @PathVariable String id, @Valid @RequestBody Change change) {
        return new Film(id, null, null);
    }
}
