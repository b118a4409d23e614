package dev.matinee.ingest.site;

import dev.matinee.ingest.feed.FeedSource.Opened;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Opens a feed at an address. It is read as it comes, and may be of any size. */
public final class RemoteFeed {
    private static final int MOST_REDIRECTS = 5;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int BAD_REQUEST = 400;

    private RemoteFeed() {}

    /** @throws IOException where it cannot be had */
    public static Opened open(URI address, Manners manners) throws IOException {
        Inside inside = new Inside(manners.allowLocal());
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        URI at = address;
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                inside.check(at);
                HttpResponse<InputStream> answer = http.send(
                        HttpRequest.newBuilder(at)
                                .timeout(manners.patience())
                                .header("User-Agent", Web.USER_AGENT)
                                .build(),
                        BodyHandlers.ofInputStream());
                String to = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() == OK) {
                    return opened(answer);
                }
                answer.body().close();
                if (answer.statusCode() < REDIRECT || answer.statusCode() >= BAD_REQUEST || to.isEmpty()) {
                    throw new IOException(at + " answers " + answer.statusCode());
                }
                at = at.resolve(to);
            }
            throw new IOException(address + " redirects more than " + MOST_REDIRECTS + " times");
        } catch (NotCollected not) {
            throw new IOException(not.getMessage(), not);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(address + " was interrupted", interrupted);
        }
    }

    private static Opened opened(HttpResponse<InputStream> answer) {
        long bytes = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        return new Opened(
                answer.body(),
                bytes,
                moment(answer.headers().firstValue("Last-Modified").orElse("")));
    }

    private static @Nullable String moment(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toString();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
