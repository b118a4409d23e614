package dev.matinee.devstack.edge.s3;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;

/** Reads objects, path-style, over connections that are kept. */
public final class S3Origin {
    /** Shorter than what S3 servers keep an idle connection for, so that none is used as it closes. */
    private static final int KEEP_ALIVE_SECONDS = 10;

    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_SECONDS = 90;
    private static final int CONNECTIONS = 64;
    private static final int WAITING = 1_000;

    private final S3Settings settings;
    private final SigV4 signer;
    private final Clock clock;
    private final HttpClient client;

    public S3Origin(Vertx vertx, S3Settings settings, Clock clock) {
        this.settings = settings;
        this.signer = new SigV4(settings);
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setIdleTimeout(IDLE_SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
    }

    /**
     * Asks for an object.
     *
     * @param conditions headers such as {@code range}, by their names in lower case; they are sent, not signed
     */
    Future<HttpClientResponse> open(HttpMethod method, String bucket, String key, Map<String, String> conditions) {
        String path = "/" + bucket + "/" + SigV4.encoded(key);
        SortedMap<String, String> signed = signer.signed(
                method.name(), path, Map.of("host", settings.endpoint().getRawAuthority()), clock.instant());
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(settings.endpoint().getHost())
                .setPort(
                        settings.endpoint().getPort() < 0
                                ? 80
                                : settings.endpoint().getPort())
                .setURI(path);
        return client.request(options).compose(request -> {
            conditions.forEach(request::putHeader);
            signed.forEach(request::putHeader);
            return request.send();
        });
    }
}
