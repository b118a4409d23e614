package dev.matinee.auth.dataexport;

import dev.matinee.auth.token.AccessTokens;
import dev.matinee.kit.problem.CommonProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Reads the lists of other services, a page after another. */
@Component
class OtherServices {
    private static final Logger log = LoggerFactory.getLogger(OtherServices.class);
    /** More pages than anybody's life fills. */
    private static final int MOST_PAGES = 1_000;

    private final RestClient neighbours;
    private final AccessTokens tokens;

    OtherServices(RestClient neighbours, AccessTokens tokens) {
        this.neighbours = neighbours;
        this.tokens = tokens;
    }

    record Answer(List<JsonNode> items, @Nullable String nextCursor) {}

    /** 503 where it does not answer. */
    List<JsonNode> all(String service, String path, String id) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = page(service, path, id, cursor);
            items.addAll(answer.items());
            cursor = answer.nextCursor();
            if (cursor == null) {
                return items;
            }
        }
        throw new IllegalStateException(service + " has more of " + path + " than can be read");
    }

    private Answer page(String service, String path, String id, @Nullable String cursor) {
        try {
            var answer = neighbours
                    .get()
                    .uri("http://" + service + path + (cursor == null ? "" : "?cursor={cursor}"), id, cursor)
                    .headers(headers -> headers.setBearerAuth(tokens.ofThisService()))
                    .retrieve()
                    .body(Answer.class);
            if (answer != null) {
                return answer;
            }
            log.warn("{} answered {} with nothing", service, path);
        } catch (RestClientException | IllegalStateException away) {
            log.warn("{} did not answer {}: {}", service, path, away.getMessage());
        }
        throw CommonProblem.UNAVAILABLE
                .problem("Not everything that is kept of you can be read right now")
                .retryAfter(10);
    }
}
