package dev.matinee.catalog.browse;

import dev.matinee.catalog.title.StoreSight;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says of what viewers are answered that it may be out of date: {@code Cache-Status} (RFC 9211) with a {@code ttl} below zero,
 * in seconds since it was surely fresh, and why. The store does not answer, or the topic cannot be heard.
 */
@ControllerAdvice
class StaleMark implements ResponseBodyAdvice<Object> {
    static final String HEADER = "Cache-Status";

    /** The topic is looked at every few seconds; it is not late before that. */
    private static final Duration HEARD = Duration.ofSeconds(15);

    private final StoreSight store;
    private final StateTable<Title> titles;

    StaleMark(StoreSight store, StateTable<Title> titles) {
        this.store = store;
        this.titles = titles;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request.getURI().getPath().startsWith("/api/catalog/")) {
            mark(response);
        }
        return body;
    }

    private void mark(ServerHttpResponse response) {
        store.away().ifPresent(away -> add(response, away, "store-away"));
        Optional.of(titles.sinceCurrent())
                .filter(late -> late.compareTo(HEARD) > 0)
                .ifPresent(late -> add(response, late, "topic-away"));
    }

    private static void add(ServerHttpResponse response, Duration late, String why) {
        response.getHeaders().add(HEADER, "catalog; hit; ttl=-%d; detail=%s".formatted(late.toSeconds() + 1, why));
    }
}
