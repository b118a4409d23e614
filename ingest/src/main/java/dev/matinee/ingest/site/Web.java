package dev.matinee.ingest.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** GET with limits of bytes, time and redirects. Where each redirect may lead is asked before it is followed. */
final class Web {
    /** How this program says who it is. */
    static final String USER_AGENT = RobotsRules.AGENT + "/1.0";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Inside inside;
    private final Duration patience;

    /** @param patience for one request, its body included */
    Web(Inside inside, Duration patience) {
        this.inside = inside;
        this.patience = patience;
    }

    /** @param address where it was in the end */
    record Answer(URI address, int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /**
     * @param most bytes of the body
     * @param follows whether a redirect from one address to another is followed
     * @throws NotCollected where it is not allowed, too large, too slow or led astray
     * @throws IOException where it cannot be reached
     */
    Answer get(URI address, Map<String, String> headers, long most, BiPredicate<URI, URI> follows) throws IOException {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            inside.check(at);
            HttpResponse<byte[]> answer = once(at, headers, most);
            String to = answer.headers().firstValue("Location").orElse("");
            if (!REDIRECTS.contains(answer.statusCode()) || to.isEmpty()) {
                return new Answer(at, answer.statusCode(), headers(answer), answer.body());
            }
            URI next = resolved(at, to);
            if (!follows.test(at, next)) {
                throw new NotCollected(at + " redirects to " + next + ", which is not followed");
            }
            at = next;
        }
        throw new NotCollected(address + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private HttpResponse<byte[]> once(URI address, Map<String, String> headers, long most) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", USER_AGENT);
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new NotCollected(address + " takes longer than " + patience.toSeconds() + " s");
        } catch (ExecutionException failed) {
            String why = String.valueOf(failed.getCause());
            if (why.contains("body exceeds")) {
                throw new NotCollected(address + " is larger than " + most + " bytes");
            }
            throw new IOException(address + " cannot be reached: " + why, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(address + " was interrupted", interrupted);
        }
    }

    private static URI resolved(URI from, String to) {
        try {
            return Sites.resolved(from, to);
        } catch (IllegalArgumentException none) {
            throw new NotCollected(from + " redirects to what is no address");
        }
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> entry.getValue().getFirst(),
                        (first, second) -> first));
    }
}
