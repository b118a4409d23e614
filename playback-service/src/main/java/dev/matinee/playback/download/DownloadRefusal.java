package dev.matinee.playback.download;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a download is refused, and what the client is told. */
enum DownloadRefusal implements ProblemCode {
    MATURITY(HttpStatus.FORBIDDEN, "This title is above the profile's maturity level"),
    SUBSCRIPTION_REQUIRED(HttpStatus.PAYMENT_REQUIRED, "A subscription is needed to watch this"),
    DOWNLOADS_NOT_IN_PLAN(HttpStatus.FORBIDDEN, "The plan has no downloads"),
    NOT_READY(HttpStatus.CONFLICT, "This is not ready to be watched yet"),
    /** Its keys are given to whoever watches, while they do (ADR 63): none is to be kept. */
    NOT_DOWNLOADABLE(HttpStatus.CONFLICT, "This is encrypted, and is watched with a connection only"),
    DOWNLOAD_LIMIT(HttpStatus.CONFLICT, "The plan's downloads are all in use"),
    DOWNLOAD_ENDED(HttpStatus.GONE, "This download may not be kept any longer");

    private final HttpStatus status;
    private final String title;

    DownloadRefusal(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
