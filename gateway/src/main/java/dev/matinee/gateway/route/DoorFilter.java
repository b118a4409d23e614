package dev.matinee.gateway.route;

import dev.matinee.kit.problem.CommonProblem;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * First of all: what a caller says of itself counts for nothing. Identity headers go; the viewer's address and country
 * are believed from the edge alone, which knows a secret. Too large a body is refused, unread where its
 * length is said, else as soon as it passes the limit; one that comes too slowly, too.
 */
@Component
class DoorFilter implements WebFilter, Ordered {
    static final String ORIGIN_SECRET = "X-Origin-Secret";
    private static final List<String> IDENTITY =
            List.of("x-user", "x-account", "x-profile", "x-role", "x-session", "x-auth");
    private static final List<String> VIEWER =
            List.of("cloudfront-viewer-address", "cloudfront-viewer-country", "x-forwarded-for", "forwarded");

    private final byte[] originSecret;
    private final long maxBodyBytes;
    private final Duration bodyWithin;

    DoorFilter(@Value("${matinee.origin-secret}") String originSecret, RouteSettings settings) {
        this.originSecret = originSecret.strip().getBytes(StandardCharsets.UTF_8);
        this.maxBodyBytes = settings.maxBodyBytes();
        this.bodyWithin = settings.bodyWithin();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > maxBodyBytes) {
            return Mono.error(CommonProblem.TOO_LARGE.problem());
        }
        boolean fromEdge = isFromEdge(headers.getFirst(ORIGIN_SECRET));
        var cleaned = exchange.getRequest()
                .mutate()
                .headers(all -> clean(all, fromEdge))
                .build();
        var seen = exchange.mutate()
                .request(hasBody(headers) ? limited(cleaned) : cleaned)
                .build();
        seen.getAttributes()
                .put(
                        Viewer.ATTRIBUTE,
                        viewer(headers, fromEdge, exchange.getRequest().getRemoteAddress()));
        return chain.filter(seen);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Whoever sends it too slowly fails, not the service that waits for it. */
    private ServerHttpRequest limited(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> {
                    var read = new AtomicLong();
                    return super.getBody()
                            .<DataBuffer>handle((part, sink) -> {
                                if (read.addAndGet(part.readableByteCount()) > maxBodyBytes) {
                                    DataBufferUtils.release(part);
                                    sink.error(CommonProblem.TOO_LARGE.problem());
                                } else {
                                    sink.next(part);
                                }
                            })
                            .takeUntilOther(Mono.delay(bodyWithin).then(Mono.error(CommonProblem.TOO_SLOW::problem)));
                });
            }
        };
    }

    private boolean isFromEdge(@Nullable String said) {
        return said != null && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), originSecret);
    }

    private static void clean(HttpHeaders headers, boolean fromEdge) {
        headers.remove(ORIGIN_SECRET);
        headers.headerNames().stream()
                .filter(name -> mustGo(name.toLowerCase(Locale.ROOT), fromEdge))
                .toList()
                .forEach(headers::remove);
    }

    private static boolean mustGo(String name, boolean fromEdge) {
        return IDENTITY.stream().anyMatch(name::startsWith) || (!fromEdge && VIEWER.contains(name));
    }

    /** The edge gives address and port, IPv6 without brackets. */
    private static String viewer(HttpHeaders headers, boolean fromEdge, @Nullable InetSocketAddress peer) {
        String said = fromEdge ? headers.getFirst("CloudFront-Viewer-Address") : null;
        if (said != null && said.lastIndexOf(':') > 0) {
            return said.substring(0, said.lastIndexOf(':'));
        }
        return peer == null || peer.getAddress() == null
                ? "unknown"
                : peer.getAddress().getHostAddress();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
