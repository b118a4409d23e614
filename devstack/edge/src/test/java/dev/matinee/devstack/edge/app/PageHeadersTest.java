package dev.matinee.devstack.edge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageHeadersTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    void theAppsPageHasNothingInlineThatThePolicyWouldStop() throws IOException {
        String page = Files.readString(ROOT.resolve("web/index.html"));

        assertThat(page).contains("<script").doesNotContain("<style", "style=\"", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(page).find())
                .as("a script in the page itself")
                .isFalse();
        assertThat(Pattern.compile("\\son\\w+=").matcher(page).find())
                .as("a handler in an attribute")
                .isFalse();
    }

    @Test
    void cloudFrontIsToldTheSame() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/deploy.md"));

        PageHeaders.all().forEach((name, value) -> assertThat(guide).contains("| `" + name + "` | `" + value + "` |"));
        AnswerHeaders.all()
                .forEach((name, value) -> assertThat(guide).contains("| `" + name + "` | `" + value + "` |"));
    }
}
