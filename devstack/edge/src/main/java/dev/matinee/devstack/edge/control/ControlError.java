package dev.matinee.devstack.edge.control;

/** Why a call is refused, in CloudFront's words. */
enum ControlError {
    MISSING_TOKEN(403, "MissingAuthenticationToken", "The request is not signed"),
    BAD_TOKEN(403, "InvalidClientTokenId", "The access key is not known"),
    BAD_SIGNATURE(403, "SignatureDoesNotMatch", "The signature is not that of this request"),
    EXPIRED(403, "RequestExpired", "The request was signed too long ago, or too early"),
    NO_DISTRIBUTION(404, "NoSuchDistribution", "The specified distribution does not exist"),
    NO_INVALIDATION(404, "NoSuchInvalidation", "The specified invalidation does not exist"),
    NO_RESOURCE(404, "NoSuchResource", "There is no such call here"),
    BAD_BATCH(400, "InvalidArgument", "The invalidation batch is not valid"),
    MISSING_BODY(400, "MissingBody", "This call wants a body"),
    BAD_QUANTITY(400, "InconsistentQuantities", "The quantity and the number of items are not the same"),
    TOO_MANY(413, "BatchTooLarge", "The invalidation batch is too large"),
    ANOTHER_BATCH(409, "InvalidationBatchAlreadyExists", "This CallerReference was used for other paths");

    private final int status;
    private final String code;
    private final String message;

    ControlError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    /** This error, thrown. */
    static final class Thrown extends RuntimeException {
        private final ControlError error;

        Thrown(ControlError error) {
            super(error.code, null, false, false);
            this.error = error;
        }

        ControlError error() {
            return error;
        }
    }

    Thrown thrown() {
        return new Thrown(this);
    }
}
