package dev.matinee.devstack.aws;

/** Why a call is refused: a name that AWS's clients know, and why in words. */
final class AwsError extends RuntimeException {
    private final String type;

    AwsError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    String type() {
        return type;
    }

    static AwsError notFound() {
        return new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    static AwsError invalid(String message) {
        return new AwsError("InvalidParameterException", message);
    }

    static AwsError exists(String message) {
        return new AwsError("ResourceExistsException", message);
    }
}
