package dev.matinee.playback.session;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.playback.cdn.SignedPolicy;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Playback sessions, and the cookies that come and go with them. */
@RestController
@RequestMapping("/api/playback/sessions")
class SessionsController {
    private final PlaybackStart start;
    private final OngoingPlayback playback;
    private final QoeMeters meters;
    private final Clock clock;

    SessionsController(PlaybackStart start, OngoingPlayback playback, QoeMeters meters, Clock clock) {
        this.start = start;
        this.playback = playback;
        this.meters = meters;
        this.clock = clock;
    }

    record HeartbeatAnswer(Instant expiresAt) {}

    @Refusals({
        Refusal.MATURITY,
        Refusal.SUBSCRIPTION_REQUIRED,
        Refusal.NOT_READY,
        Refusal.TOO_MANY_STREAMS,
        Refusal.STILL_STARTING
    })
    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.IDEMPOTENCY_KEY_REUSED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(summary = "Starts playback: a manifest, and what opens it")
    ResponseEntity<StartedSession> start(
            CurrentProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody StartRequest request) {
        var started = start.start(profile, request, key);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .headers(cookies(given(started.policy())))
                .body(started.answer());
    }

    @Refusals(Refusal.SESSION_ENDED)
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PostMapping("/{sessionId}/heartbeat")
    @Operation(summary = "Keeps playback going, and tells where it is")
    ResponseEntity<HeartbeatAnswer> beat(
            CurrentProfile profile, @PathVariable String sessionId, @Valid @RequestBody HeartbeatRequest heartbeat) {
        boolean ended = heartbeat.state() == HeartbeatRequest.State.ENDED;
        var report = Objects.requireNonNullElse(heartbeat.qoe(), Qoe.NONE);
        boolean refused = Boolean.TRUE.equals(heartbeat.refused());
        var kept = playback.keep(profile, sessionId, heartbeat.positionMs(), ended, refused, report);
        meters.record(report);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(cookies(given(kept.policy())))
                .body(new HeartbeatAnswer(kept.expiresAt()));
    }

    @CommonProblems({CommonProblem.NOT_FOUND_HERE, CommonProblem.INVALID})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{sessionId}")
    @Operation(summary = "Ends playback and frees its stream")
    ResponseEntity<Void> end(
            CurrentProfile profile,
            @PathVariable String sessionId,
            @RequestParam @Nullable Long positionMs,
            @Valid @RequestBody(required = false) @Nullable EndRequest body) {
        Long position = positionMs != null || body == null ? positionMs : body.positionMs();
        var report = body == null || body.qoe() == null ? Qoe.NONE : body.qoe();
        var ended = playback.end(profile, sessionId, position, report);
        meters.record(report);
        String path = ended.expiredPath();
        return ResponseEntity.noContent()
                .headers(cookies(path == null ? List.of() : SignedPolicy.expired(path)))
                .build();
    }

    /** @param qoe since the last heartbeat: of a start that failed, all that there is */
    record EndRequest(
            @Nullable Long positionMs, @Nullable @Valid Qoe qoe) {}

    private List<ResponseCookie> given(@Nullable SignedPolicy policy) {
        return policy == null ? List.of() : policy.cookies(clock.instant());
    }

    private static HttpHeaders cookies(List<ResponseCookie> cookies) {
        var headers = new HttpHeaders();
        cookies.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.toString()));
        return headers;
    }
}
