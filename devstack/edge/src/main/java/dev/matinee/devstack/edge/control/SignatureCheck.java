package dev.matinee.devstack.edge.control;

import dev.matinee.devstack.aws.AwsSignatureCheck;
import dev.matinee.devstack.aws.SignedCall;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Objects;

/** Whether a call is signed with the one secret that there is, as AWS checks it. */
final class SignatureCheck {
    private final AwsSignatureCheck check;

    SignatureCheck(ControlSettings settings, Clock clock) {
        this.check = new AwsSignatureCheck("cloudfront", settings.accessKeyId(), settings.secretAccessKey(), clock);
    }

    /** @throws ControlError.Thrown where it is not */
    void hold(HttpServerRequest request, byte[] body) {
        var call = new SignedCall(
                request.method().name(),
                Objects.requireNonNullElse(request.path(), ""),
                Objects.requireNonNullElse(request.query(), ""),
                request.headers()::getAll,
                body);
        switch (check.of(call)) {
            case GOOD -> {
                // Let it in.
            }
            case MISSING -> throw ControlError.MISSING_TOKEN.thrown();
            case UNKNOWN_KEY -> throw ControlError.BAD_TOKEN.thrown();
            case WRONG -> throw ControlError.BAD_SIGNATURE.thrown();
            case EXPIRED -> throw ControlError.EXPIRED.thrown();
        }
    }
}
