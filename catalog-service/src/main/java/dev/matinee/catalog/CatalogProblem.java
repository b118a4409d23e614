package dev.matinee.catalog;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.matinee.kit.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why the catalogue refuses, besides what any service may. */
public enum CatalogProblem implements ProblemCode {
    UPLOAD_INCOMPLETE(CONFLICT, "The upload is not there yet, or not whole"),
    NO_UPLOAD(CONFLICT, "No upload in parts is under way here"),
    NOT_ENCODING(CONFLICT, "There is no encoding under way that could be stopped"),
    NOT_FAILED(CONFLICT, "Only an encoding that failed is tried again"),
    TAKEDOWN_UNFINISHED(CONFLICT, "The takedown still goes on; restore it once that is done"),
    TAKEN_DOWN(CONFLICT, "The title was taken down; restore it first"),
    NO_ARTWORK(CONFLICT, "The title has no pictures to be shown by"),
    SHELF_IN_USE(CONFLICT, "There are titles in it");

    private final HttpStatus status;
    private final String title;

    CatalogProblem(HttpStatus status, String title) {
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
