package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;

/** What an instance wrote and did not live to say is said when the next one starts. */
class UnsaidIT extends RunningCatalog {
    @Autowired
    CqlSession cql;

    @Autowired
    ApplicationContext context;

    @Test
    void aTitleThatWasWrittenAndNotSaidIsSaidAtStart() {
        String id = put("/api/studio/titles/by-key/" + fresh("key"), Sheets.film("Unsaid", 0, fresh("genre")))
                .text("/id");
        post("/api/studio/titles/" + id + "/publish", Map.of("when", "now"));
        await().until(() -> get("/api/catalog/titles/" + id, ADULT).status() == 200);
        await().until(() -> said(id) == 2);
        String document = cql.execute("SELECT document FROM title WHERE id = '" + id + "'")
                .one()
                .getString("document");
        cql.execute(
                "UPDATE title SET version = 3, document = ? WHERE id = ? IF version = 2",
                document.replace("Unsaid", "Said after all"),
                id);
        assertThat(get("/api/catalog/titles/" + id, ADULT).text("/title")).isEqualTo("Unsaid");
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], null, null));
        await().until(() ->
                get("/api/catalog/titles/" + id, ADULT).text("/title").equals("Said after all"));
        await().until(() -> said(id) == 3);
    }

    private long said(String id) {
        return cql.execute("SELECT said_version FROM title WHERE id = '" + id + "'")
                .one()
                .getLong("said_version");
    }
}
