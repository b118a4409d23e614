package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.devstack.testing.Cable;
import dev.matinee.devstack.testing.TestStores;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** When Cassandra and Redis are away, viewers still find and see everything; operators are told to come back. */
@DirtiesContext
class StoresAwayIT extends RunningCatalog {
    private static Cable cassandra;
    private static Cable redis;

    /** Later than the inherited settings, which name the stores themselves. */
    @TestConfiguration
    static class Cables {
        @Bean
        DynamicPropertyRegistrar cables() {
            var keyspace = TestStores.cassandra();
            cassandra = new Cable(keyspace.host(), keyspace.port());
            var cache = TestStores.redis().cache();
            redis = new Cable(cache.host(), cache.port());
            return registry -> {
                registry.add("spring.cassandra.contactpoints", () -> "127.0.0.1:" + cassandra.port());
                registry.add("matinee.redis.cache.host", () -> "127.0.0.1");
                registry.add("matinee.redis.cache.port", () -> redis.port());
            };
        }
    }

    @AfterAll
    static void unplug() throws IOException {
        cassandra.close();
        redis.close();
    }

    @Test
    void theCatalogueStillAnswersFromMemory() throws IOException {
        String genre = fresh("genre");
        String word = fresh("q").replaceAll("\\W", "") + "zyx";
        put("/api/studio/genres/" + genre, Map.of("name", "Wonders"));
        String read = publish(word + " read before", genre);
        String unread = publish(word + " never read", genre);
        await().until(() -> get("/api/catalog/titles?genre=" + genre, ADULT)
                        .json()
                        .at("/items")
                        .size()
                == 2);
        await().until(() ->
                get("/api/catalog/search?q=" + word, ADULT).json().at("/items").size() == 2);
        var fresh = get("/api/catalog/titles/" + read, ADULT);
        assertThat(fresh.text("/people/0/role")).isEqualTo("director");
        assertThat(staleness(fresh)).isEmpty();

        cassandra.cut();
        redis.cut();

        assertThat(get("/api/catalog/titles/" + read, ADULT).text("/people/0/role"))
                .isEqualTo("director");
        var page = get("/api/catalog/titles/" + unread, ADULT);
        assertThat(page.status()).isEqualTo(200);
        assertThat(staleness(page)).contains("detail=store-away");
        assertThat(page.text("/synopsis")).isEqualTo("To the Moon, and back.");
        assertThat(page.text("/people/0/name")).isEqualTo("Georges Méliès");
        assertThat(get("/api/catalog/search?q=" + word, ADULT).json().at("/items"))
                .hasSize(2);
        assertThat(get("/api/catalog/titles?genre=" + genre, ADULT).json().at("/items"))
                .hasSize(2);
        assertThat(get("/api/catalog/genres", ADULT).json().at("/items").valueStream())
                .anySatisfy(line -> assertThat(line.path("slug").asString()).isEqualTo(genre));
        assertThat(get("/api/catalog/titles/" + unread, CHILD).status()).isEqualTo(404);
        var refused = put("/api/studio/titles/by-key/" + fresh("late"), Sheets.film("Late", 0, genre));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("/code")).isEqualTo("unavailable");
    }

    private static String staleness(Answer answer) {
        return answer.response().headers().firstValue("Cache-Status").orElse("");
    }

    private String publish(String title, String genre) {
        String id = put("/api/studio/titles/by-key/" + fresh("key"), Sheets.film(title, 16, genre))
                .text("/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        return id;
    }
}
