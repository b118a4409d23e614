package dev.matinee.devstack.kms;

import dev.matinee.devstack.aws.AwsSignatureCheck;
import dev.matinee.devstack.aws.SignedCall;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** KMS's protocol, AWS JSON 1.1: one address, the call in a header, every request signed. */
public final class KmsServer extends VerticleBase {
    private static final String CALLS = "TrentService.";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int IDLE_SECONDS = 60;

    private final KmsSettings settings;
    private final AwsSignatureCheck signatures;
    private final KmsCalls calls;
    private final CompletableFuture<Integer> port;

    /** @param port told when it listens */
    public KmsServer(KmsSettings settings, Clock clock, CompletableFuture<Integer> port) {
        this.settings = settings;
        this.signatures = new AwsSignatureCheck("kms", settings.accessKeyId(), settings.secretAccessKey(), clock);
        this.calls = new KmsCalls(MasterKey.in(settings.keys()), clock);
        this.port = port;
    }

    @Override
    public Future<HttpServer> start() {
        var options = new HttpServerOptions()
                .setHost(settings.address())
                .setPort(settings.port())
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout(IDLE_SECONDS);
        return vertx.createHttpServer(options)
                .requestHandler(this::handle)
                .listen()
                .onSuccess(server -> port.complete(server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,9}") || Integer.parseInt(length) > LARGEST_BODY) {
            refuse(request, KmsError.TOO_LARGE);
            return;
        }
        request.body().onSuccess(body -> {
            try {
                send(request, 200, answer(request, body.getBytes()));
            } catch (KmsError.Thrown refused) {
                refuse(request, refused.error());
            }
        });
    }

    private JsonObject answer(HttpServerRequest request, byte[] body) {
        String path = Objects.requireNonNullElse(request.path(), "");
        String query = Objects.requireNonNullElse(request.query(), "");
        var signed = new SignedCall(request.method().name(), path, query, request.headers()::getAll, body);
        switch (signatures.of(signed)) {
            case GOOD -> {
                // Let it in.
            }
            case MISSING -> throw KmsError.NOT_SIGNED.thrown();
            case UNKNOWN_KEY -> throw KmsError.UNKNOWN_ACCESS_KEY.thrown();
            case WRONG -> throw KmsError.WRONG_SIGNATURE.thrown();
            case EXPIRED -> throw KmsError.EXPIRED.thrown();
        }
        String call = request.getHeader("X-Amz-Target");
        if (call == null || !call.startsWith(CALLS) || !request.method().equals(HttpMethod.POST)) {
            throw KmsError.UNKNOWN_CALL.thrown();
        }
        try {
            return calls.answer(
                    call.substring(CALLS.length()), new JsonObject(io.vertx.core.buffer.Buffer.buffer(body)));
        } catch (DecodeException e) {
            throw KmsError.UNREADABLE.thrown();
        }
    }

    private static void refuse(HttpServerRequest request, KmsError error) {
        send(request, 400, new JsonObject().put("__type", error.type()).put("message", error.message()));
    }

    private static void send(HttpServerRequest request, int status, JsonObject answer) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("x-amzn-RequestId", UUID.randomUUID().toString())
                .end(answer.toBuffer());
    }
}
