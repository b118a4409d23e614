package dev.matinee.catalog.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.title.Batches;
import dev.matinee.catalog.title.Batches.Entry;
import dev.matinee.catalog.title.Batches.Outcome;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.problem.Problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudioBatchControllerTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Batches batches = mock(Batches.class);
    private final StudioBatchController studio = new StudioBatchController(batches, mock(Masters.class), JSON);

    @BeforeEach
    void refuseAll() {
        when(batches.put(any(), any(), anyBoolean())).thenAnswer(asked -> {
            List<Entry> entries = asked.getArgument(0);
            return entries.stream()
                    .map(entry -> new Outcome(entry, null, List.of(new FieldError("title", "is not liked"))))
                    .toList();
        });
    }

    @Test
    void aLineThatIsNoTitleIsRefusedInItsPlaceAndTheOthersGoOn() {
        var answers = put("null\n[]\n\n{oops\n{\"key\": \"one\"}");
        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 4, 5);
        assertThat(answers).extracting(answer -> answer.path("key").asString()).containsExactly("", "", "", "one");
        assertThat(answers).allMatch(answer -> answer.path("result").asString().equals("refused"));
    }

    @Test
    void aThousandLinesAreTakenWhateverIsInThemAndNoMore() {
        assertThat(put("x\n".repeat(1_000))).hasSize(1_000);
        assertThatThrownBy(() -> put("x\n".repeat(1_001)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(CommonProblem.TOO_LARGE));
    }

    private List<JsonNode> put(String lines) {
        byte[] answer = studio.batch(
                new CurrentAccount("operator", "session", Set.of("operator"), null, false, "FR"),
                false,
                lines.getBytes(StandardCharsets.UTF_8));
        return new String(answer, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }
}
