package dev.matinee.profile.mylist;

import dev.matinee.kit.web.Page;
import dev.matinee.profile.title.Titles;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that is on a profile's list, seen or not, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class MyListExport {
    private static final int PORTION = 1_000;

    private final MyListEntries entries;
    private final Titles titles;

    MyListExport(MyListEntries entries, Titles titles) {
        this.entries = entries;
        this.titles = titles;
    }

    /** @param title its name; null where the title is gone */
    record Listed(String titleId, @Nullable String title, Instant addedAt) {}

    @GetMapping("/internal/profiles/{profile}/my-list")
    Page<Listed> of(@PathVariable String profile, @RequestParam(required = false) @Nullable Long cursor) {
        var portion = entries.newest(profile, cursor == null ? Long.MAX_VALUE : cursor, PORTION);
        String next = portion.size() < PORTION
                ? null
                : Long.toString(portion.getLast().id());
        return new Page<>(portion.stream().map(this::listed).toList(), next);
    }

    private Listed listed(MyListEntry entry) {
        return new Listed(entry.titleId(), titles.name(entry.titleId()).orElse(null), entry.addedAt());
    }
}
