package dev.matinee.kit.problem;

import org.springframework.http.HttpStatus;

/**
 * A reason to refuse that clients can tell apart. One enum a service implements this; its constants' names in
 * kebab case are the stable words of API.md ({@code INVALID_CREDENTIALS} is {@code invalid-credentials}).
 */
public interface ProblemCode {
    /** The constant's name; enums have it. */
    String name();

    HttpStatus status();

    /** For people, the same for every occurrence. */
    String title();

    /** The stable word that clients act on. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A refusal with the title as its detail. */
    default Problem problem() {
        return new Problem(this, title());
    }

    /** A refusal with its own detail, which must hold nothing secret. */
    default Problem problem(String detail) {
        return new Problem(this, detail);
    }
}
