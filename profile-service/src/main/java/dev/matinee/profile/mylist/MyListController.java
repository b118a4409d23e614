package dev.matinee.profile.mylist;

import dev.matinee.events.Card;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chosen profile's favourites. Putting and taking off are idempotent. */
@RestController
@RequestMapping("/api/my-list")
class MyListController {
    private final MyList list;

    MyListController(MyList list) {
        this.list = list;
    }

    @Operation(summary = "Title cards, the newest first")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping
    Page<Card> show(
            CurrentProfile profile,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return list.page(profile, Page.limit(limit), cursor);
    }

    @Operation(summary = "Puts a title on the list; a second time moves nothing")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PutMapping("/{titleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(CurrentProfile profile, @PathVariable String titleId) {
        list.add(profile, titleId);
    }

    @Operation(summary = "Takes a title off the list")
    @DeleteMapping("/{titleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentProfile profile, @PathVariable String titleId) {
        list.remove(profile, titleId);
    }
}
