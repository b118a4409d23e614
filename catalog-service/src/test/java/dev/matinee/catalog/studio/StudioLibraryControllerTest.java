package dev.matinee.catalog.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.matinee.catalog.browse.Catalogue;
import dev.matinee.catalog.master.EncodingBoard;
import dev.matinee.catalog.master.Masters;
import dev.matinee.catalog.studio.StudioLibraryController.BulkEdit;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudioLibraryControllerTest {
    private final StudioLibraryController studio = new StudioLibraryController(
            new Library(new Catalogue()), mock(EncodingBoard.class), mock(Masters.class), mock(BulkEdits.class));

    @Test
    void whatCanBeNoTitlesIsRefusedBeforeAnyIsChanged() {
        for (List<String> ids : List.of(
                List.<String>of(), Arrays.asList("one", null), List.of("one", " "), Collections.nCopies(501, "one"))) {
            var edit = new BulkEdit("withdraw", null, ids);
            assertThatThrownBy(() -> studio.bulk(
                            new CurrentAccount("operator", "session", Set.of("operator"), null, false, "FR"), edit))
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.code()).isEqualTo(CommonProblem.INVALID));
        }
    }
}
