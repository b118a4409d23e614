package dev.matinee.ingest.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Sends those parts of a large film that have not arrived yet. Which have, the suite knows: nothing is kept here. */
final class PartsUpload {
    /** Their addresses are good for a while only: they are asked for a few at a time. */
    private static final int ADDRESSES = 8;

    private final Api api;
    private final Function<List<Integer>, JsonNode> addresses;

    /** @param addresses gives pre-signed addresses of parts by their numbers */
    PartsUpload(Api api, Function<List<Integer>, JsonNode> addresses) {
        this.api = api;
        this.addresses = addresses;
    }

    /** @param announced the suite's answer: partBytes, parts, uploaded */
    void send(JsonNode announced, FileContent film) {
        long partBytes = announced.path("partBytes").asLong(0);
        List<Integer> missing = missing(announced, partBytes, film.bytes());
        for (int from = 0; from < missing.size(); from += ADDRESSES) {
            List<Integer> some = missing.subList(from, Math.min(missing.size(), from + ADDRESSES));
            JsonNode urls = addresses.apply(some);
            some.forEach(number -> part(film, number, partBytes, urls.path(number.toString())));
        }
    }

    private static List<Integer> missing(JsonNode announced, long partBytes, long bytes) {
        int parts = announced.path("parts").asInt(0);
        Set<Integer> there = new HashSet<>();
        announced.path("uploaded").forEach(part -> {
            int number = part.path("number").asInt(0);
            if (part.path("bytes").asLong(0) == Math.min(partBytes, bytes - (number - 1) * partBytes)) {
                there.add(number);
            }
        });
        return new ArrayList<>(IntStream.rangeClosed(1, parts)
                .filter(number -> !there.contains(number))
                .boxed()
                .toList());
    }

    private void part(FileContent film, int number, long partBytes, JsonNode address) {
        long from = (number - 1) * partBytes;
        try {
            byte[] content = FileContent.part(film.path(), from, (int) Math.min(partBytes, film.bytes() - from));
            api.upload(URI.create(address.asString()), () -> BodyPublishers.ofByteArray(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(film.path() + " cannot be read", unreadable);
        }
    }
}
