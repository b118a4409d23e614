package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Viewing;
import dev.matinee.events.v1.ViewingKind;
import dev.matinee.kit.event.EventPublisher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Search hears of titles, and of what is watched, by the topics. */
class SearchIT extends RunningCatalog {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final String word = fresh("q").replaceAll("\\W", "") + "zyx";

    @Autowired
    EventPublisher events;

    @Autowired
    Clock clock;

    private String publish(String name) {
        String id = put("/api/studio/titles/by-key/" + fresh("key"), Sheets.film(name, 0, fresh("genre")))
                .text("/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        return id;
    }

    private List<String> found(String typed) {
        return get("/api/catalog/search?q=" + typed, ADULT)
                .json()
                .at("/items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    @Test
    void aTitleIsFoundAndSuggestedTwoSecondsAfterItIsPublished() {
        String id = publish(word);
        await().atMost(FRESH).until(() -> found(word).equals(List.of(id)));
        assertThat(get("/api/catalog/search/suggestions?q=" + word.substring(0, 6), ADULT)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map((JsonNode item) -> item.path("text").asString()))
                .contains(word);
        post("/api/studio/titles/" + id + "/withdraw", Map.of());
        await().atMost(FRESH).until(() -> found(word).isEmpty());
    }

    @Test
    void amongNamesakesWhatIsWatchedComesFirst() {
        String one = publish(word);
        String other = publish(word);
        await().until(() -> found(word).size() == 2);
        String last = found(word).getLast();
        assertThat(List.of(one, other)).contains(last);
        for (int n = 0; n < 30; n++) {
            var start = Viewing.newBuilder()
                    .setId(fresh("start"))
                    .setTitleId(last)
                    .setProfileId("somebody")
                    .setKind(ViewingKind.STARTED)
                    .setAtMs(clock.millis())
                    .build();
            events.say(Topic.VIEWING, "somebody", start).join();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> found(word).getFirst().equals(last));
    }
}
