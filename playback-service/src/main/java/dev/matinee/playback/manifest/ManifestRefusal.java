package dev.matinee.playback.manifest;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a manifest is not given. */
enum ManifestRefusal implements ProblemCode {
    SIGNATURE_REFUSED(HttpStatus.FORBIDDEN, "This address is not signed, or no longer");

    private final HttpStatus status;
    private final String title;

    ManifestRefusal(HttpStatus status, String title) {
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
