package dev.matinee.playback.download;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.playback.download.DownloadAnswers.Granted;
import dev.matinee.playback.download.HeldDownloads.Holdings;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Downloads, and the cookies by which they are fetched. */
@RestController
@RequestMapping("/api/playback/downloads")
class DownloadsController {
    private final Downloads downloads;
    private final HeldDownloads held;
    private final Clock clock;

    DownloadsController(Downloads downloads, HeldDownloads held, Clock clock) {
        this.downloads = downloads;
        this.held = held;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What the account's devices hold, and how much the plan allows")
    Holdings list(CurrentProfile profile) {
        return held.of(profile);
    }

    @DownloadRefusals({
        DownloadRefusal.MATURITY,
        DownloadRefusal.SUBSCRIPTION_REQUIRED,
        DownloadRefusal.DOWNLOADS_NOT_IN_PLAN,
        DownloadRefusal.NOT_READY,
        DownloadRefusal.NOT_DOWNLOADABLE,
        DownloadRefusal.DOWNLOAD_LIMIT
    })
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(summary = "Lets a device hold a film or an episode: a manifest, and the cookies that open it")
    ResponseEntity<GrantedDownload> grant(CurrentProfile profile, @Valid @RequestBody DownloadRequest request) {
        return answer(HttpStatus.CREATED, downloads.grant(profile, request));
    }

    @DownloadRefusals(DownloadRefusal.DOWNLOAD_ENDED)
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PostMapping("/{downloadId}/renew")
    @Operation(summary = "Keeps a download for as long again, and renews the cookies while it is fetched")
    ResponseEntity<GrantedDownload> renew(CurrentProfile profile, @PathVariable String downloadId) {
        return answer(HttpStatus.OK, downloads.renew(profile, downloadId));
    }

    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping("/{downloadId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a download back, on whichever device it is")
    void remove(CurrentProfile profile, @PathVariable String downloadId) {
        downloads.remove(profile, downloadId);
    }

    @CommonProblems(CommonProblem.INVALID)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives back all that a device holds")
    void removeAll(CurrentProfile profile, @RequestParam String deviceId) {
        downloads.removeAll(profile, deviceId);
    }

    private ResponseEntity<GrantedDownload> answer(HttpStatus status, Granted granted) {
        var headers = new HttpHeaders();
        granted.policy()
                .cookies(clock.instant())
                .forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.toString()));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .headers(headers)
                .body(granted.answer());
    }
}
