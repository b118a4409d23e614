package dev.matinee.catalog.title;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.matinee.catalog.title.Change.Action;
import dev.matinee.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import tools.jackson.databind.json.JsonMapper;

class TitleStoreTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final CqlTemplate cql = mock(CqlTemplate.class);
    private final TitleStore store = new TitleStore(cql, JSON);

    @Test
    void aTitleThatIsLargerThanARowInAnyAlphabetIsRefused() {
        var change = new Change(Instant.EPOCH, "", Action.CREATED, false, List.of());
        for (String letter : List.of("a", "é", "映")) {
            String synopsis = letter.repeat(1_000_000 / letter.getBytes(StandardCharsets.UTF_8).length);
            var sheet = JSON.readValue("{\"title\": \"Long\", \"synopsis\": \"" + synopsis + "\"}", TitleSheet.class);
            assertThatThrownBy(() -> store.insert("id", TitleDocument.of("long", sheet), change))
                    .as(letter)
                    .isInstanceOf(Problem.class);
        }
        verifyNoInteractions(cql);
    }
}
