package dev.matinee.devstack.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The local stand-in for AWS Secrets Manager: its protocol (JSON 1.1, signed), on 127.0.0.1, with secrets in a folder. AWS's
 * client is told an endpoint, and nothing else differs.
 */
public final class SecretsManager implements AutoCloseable {
    private static final String TARGET = "secretsmanager.";
    private static final String JSON_TYPE = "application/x-amz-json-1.1";
    private static final int LARGEST = 256 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final SecretCalls calls;
    private final AwsSignatureCheck signatures;

    private SecretsManager(HttpServer server, SecretCalls calls, AwsSignatureCheck signatures) {
        this.server = server;
        this.calls = calls;
        this.signatures = signatures;
    }

    /**
     * @param port 0 takes any free one
     * @param folder of the secrets
     * @param accessKeyId of the one who may call, with the secret
     */
    public static SecretsManager start(int port, Path folder, String accessKeyId, String secretAccessKey, Clock clock)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var manager = new SecretsManager(
                server,
                new SecretCalls(new SecretStore(folder), clock),
                new AwsSignatureCheck("secretsmanager", accessKeyId, secretAccessKey, clock));
        server.createContext("/", manager::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return manager;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            try {
                answer(exchange, 200, answer(exchange, body));
            } catch (AwsError refused) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", refused.type());
                answer(exchange, 400, Map.of("__type", refused.type(), "Message", refused.getMessage()));
            }
        }
    }

    private Map<String, Object> answer(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        var call = new SignedCall(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                name -> exchange.getRequestHeaders().getOrDefault(name, List.of()),
                body);
        switch (signatures.of(call)) {
            case GOOD -> {
                // Let it in.
            }
            case MISSING -> throw new AwsError("MissingAuthenticationTokenException", "The request is not signed");
            case UNKNOWN_KEY -> throw new AwsError("UnrecognizedClientException", "The access key is not known");
            case WRONG -> throw new AwsError("InvalidSignatureException", "The signature is not that of this request");
            case EXPIRED -> throw new AwsError("InvalidSignatureException", "Signature expired, or not yet valid");
        }
        String target = call.header("X-Amz-Target");
        if (!target.startsWith(TARGET) || body.length > LARGEST) {
            throw new AwsError("UnknownOperationException", "There is no such call here");
        }
        return calls.answer(target.substring(TARGET.length()), parsed(body));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new AwsError("SerializationException", "The body is no JSON");
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        byte[] json = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", JSON_TYPE);
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
