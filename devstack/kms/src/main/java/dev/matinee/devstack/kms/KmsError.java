package dev.matinee.devstack.kms;

/** Why a call is refused, in KMS's words; all of them are 400 but its own failure. */
enum KmsError {
    NOT_SIGNED("MissingAuthenticationTokenException", "Request is missing Authentication Token"),
    UNKNOWN_ACCESS_KEY("UnrecognizedClientException", "The security token included in the request is invalid."),
    WRONG_SIGNATURE(
            "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided."),
    EXPIRED("InvalidSignatureException", "Signature expired"),
    UNKNOWN_CALL("UnknownOperationException", "The operation is not known here"),
    UNREADABLE("SerializationException", "The request is no JSON object of the right kinds"),
    INVALID("ValidationException", "The request is not valid"),
    NO_KEY("NotFoundException", "Key or alias does not exist"),
    ANOTHER_KEY(
            "IncorrectKeyException",
            "The key ID in the request does not identify a CMK that can perform this operation."),
    INVALID_CIPHERTEXT("InvalidCiphertextException", ""),
    TOO_LARGE("RequestEntityTooLargeException", "The request is too large");

    private final String type;
    private final String message;

    KmsError(String type, String message) {
        this.type = type;
        this.message = message;
    }

    String type() {
        return type;
    }

    String message() {
        return message;
    }

    Thrown thrown() {
        return new Thrown(this);
    }

    /** This error, thrown. */
    static final class Thrown extends RuntimeException {
        private final KmsError error;

        Thrown(KmsError error) {
            super(error.type, null, false, false);
            this.error = error;
        }

        KmsError error() {
            return error;
        }
    }
}
