package dev.matinee.ingest.studio;

import java.util.List;

/** The suite answered, and said no. The message is for the operator: the problem's detail and each bad field. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String code;

    Refused(int status, String code, String detail, List<String> errors) {
        super(errors.isEmpty() ? detail : detail + " (" + String.join("; ", errors) + ")");
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
