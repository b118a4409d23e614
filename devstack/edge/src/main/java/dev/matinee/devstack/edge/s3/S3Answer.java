package dev.matinee.devstack.edge.s3;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import dev.matinee.devstack.edge.http.MediaTypes;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What media and images share: which headers go to S3, which come back, and how an error looks. */
final class S3Answer {
    private static final List<String> CONDITIONS = List.of("if-none-match", "if-modified-since");
    /** Of the object, whole or in part. */
    private static final List<String> OF_OBJECT =
            List.of("Content-Encoding", "Accept-Ranges", "ETag", "Last-Modified", "Cache-Control");
    /** Of this answer alone. */
    private static final List<String> OF_ANSWER = List.of("Content-Length", "Content-Range");

    private static final Set<String> NO_TYPE = Set.of(MediaTypes.UNKNOWN, "binary/octet-stream");

    private S3Answer() {}

    /** {@code If-Range} cannot be asked of S3; answering it with the whole is always right (RFC 9110, 13.1.5). */
    static Map<String, String> conditions(HttpServerRequest request) {
        Map<String, String> conditions = new HashMap<>();
        for (String name : CONDITIONS) {
            String value = request.getHeader(name);
            if (value != null) {
                conditions.put(name, value);
            }
        }
        String range = request.getHeader("range");
        if (range != null && request.getHeader("if-range") == null) {
            conditions.put("range", range);
        }
        return conditions;
    }

    static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** What S3 says of an object. */
    static Map<String, String> headers(HttpClientResponse found, String key) {
        Map<String, String> headers = new HashMap<>();
        copy(OF_OBJECT, found, headers::put);
        headers.put("Content-Type", type(found.getHeader("Content-Type"), key));
        return headers;
    }

    /** Status and headers of an answer that is passed on. */
    static void begin(HttpClientResponse found, HttpServerResponse response, Map<String, String> headers) {
        response.setStatusCode(found.statusCode());
        copy(OF_ANSWER, found, response::putHeader);
        headers.forEach(response::putHeader);
        AnswerHeaders.put(response);
    }

    private static void copy(List<String> names, HttpClientResponse found, BiConsumer<String, String> to) {
        for (String name : names) {
            String value = found.getHeader(name);
            if (value != null) {
                to.accept(name, value);
            }
        }
    }

    /** Text says how it is encoded, so that nobody guesses. */
    static String type(@Nullable String given, String key) {
        String type = given == null || NO_TYPE.contains(given) ? MediaTypes.of(key) : given;
        boolean isText = type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml");
        return isText && type.indexOf(';') < 0 ? type + "; charset=utf-8" : type;
    }

    /** An error as S3 and CloudFront write it. */
    static void refuse(HttpServerResponse response, int status, String code, String message) {
        AnswerHeaders.put(response);
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/xml; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error>");
    }

    /** What the viewer is told where S3 has no object to give; why S3 itself refused is nobody's business but ours. */
    static void refuse(HttpServerResponse response, int originStatus) {
        switch (originStatus) {
            case 404 -> refuse(response, 404, "NoSuchKey", "The specified key does not exist.");
            case 416 -> refuse(response, 416, "InvalidRange", "The requested range is not satisfiable");
            case 400, 403, 405, 412 -> refuse(response, 403, "AccessDenied", "Access denied");
            case 503 -> refuse(response, 503, "SlowDown", "Please reduce your request rate.");
            default -> refuse(response, 502, "OriginError", "The origin could not answer");
        }
    }
}
