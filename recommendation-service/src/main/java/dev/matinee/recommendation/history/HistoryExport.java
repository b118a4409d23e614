package dev.matinee.recommendation.history;

import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a profile's rows are made from, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class HistoryExport {
    private final Histories histories;

    HistoryExport(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/internal/profiles/{profile}/tastes")
    Page<TitleHistory> of(@PathVariable String profile) {
        return Page.of(histories.of(profile));
    }
}
