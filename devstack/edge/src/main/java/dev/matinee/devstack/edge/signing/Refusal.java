package dev.matinee.devstack.edge.signing;

/** Why CloudFront answers 403, in its own words. */
public enum Refusal {
    MISSING_KEY("MissingKey", "Missing Key-Pair-Id query parameter or cookie value"),
    UNKNOWN_KEY("InvalidKey", "Unknown Key"),
    MALFORMED_POLICY("MalformedPolicy", "Malformed Policy"),
    MALFORMED_SIGNATURE("MalformedSignature", "Could not unencode Signature"),
    ACCESS_DENIED("AccessDenied", "Access denied");

    private final String code;
    private final String message;

    Refusal(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}
