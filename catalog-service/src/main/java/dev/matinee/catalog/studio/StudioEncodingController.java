package dev.matinee.catalog.studio;

import dev.matinee.catalog.master.EncodingBoard;
import dev.matinee.catalog.master.Frames;
import dev.matinee.catalog.master.Watchers;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Operators see what is encoded, live, and the pictures that came of it. */
@RestController
@RequestMapping("/api/studio")
class StudioEncodingController {
    private final EncodingBoard board;
    private final Frames frames;
    private final Watchers watchers;
    private final Clock clock;

    StudioEncodingController(EncodingBoard board, Frames frames, Watchers watchers, Clock clock) {
        this.board = board;
        this.frames = frames;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Operation(summary = "What is encoded, newest first; of one state where it is said")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/encodings")
    Page<EncodingBoard.Item> encodings(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return board.page(state, cursor, Page.limit(limit));
    }

    @Operation(summary = "The same as it happens, as server-sent events, until the token expires")
    @ApiResponse(
            responseCode = "200",
            description = "`event: encoding` with an item of the board as data; a comment at least every 15 seconds",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @CommonProblems(CommonProblem.OVERLOADED)
    @GetMapping(path = "/encodings/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        var until = token.getExpiresAt();
        var stream = new EncodingStream(watchers.watch(), until == null ? clock.instant() : until, clock);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(stream.begin());
    }

    @Operation(summary = "Pictures that the encoder picked from the title's features, for artwork")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @GetMapping("/titles/{id}/frames")
    Page<Frames.Picture> frames(@PathVariable String id) {
        return Page.of(frames.ofTitle(id));
    }
}
