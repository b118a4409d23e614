package dev.matinee.ingest.studio;

import java.util.List;

/** The suite answered, and said no. The message is for the operator: the problem's detail and each bad field. */
public final class Refused extends RuntimeException {
    /** The code of what object storage refuses. */
    static final String UPLOAD = "upload-refused";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

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

    /** Whether it is the operator who is not let in, whatever is sent. */
    public boolean isOfOperator() {
        return status == UNAUTHORIZED || status == FORBIDDEN && !code.equals(UPLOAD);
    }
}
