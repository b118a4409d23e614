package dev.matinee.devstack.edge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.http.AnswerHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageHeadersTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> BUCKETS =
            List.of("https://MASTERS.s3.REGION.amazonaws.com", "https://IMAGES.s3.REGION.amazonaws.com");

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
    void pagesReachObjectStorageWhereItIsSaidAndNoOtherOrigin() {
        assertThat(policy(List.of("http://127.0.0.1:9000")))
                .contains("connect-src 'self' blob: data: http://127.0.0.1:9000; object-src");
        assertThat(policy(List.of())).contains("connect-src 'self' blob: data:; object-src");
    }

    private static String policy(List<String> uploads) {
        return String.valueOf(new PageHeaders(uploads).all().get("Content-Security-Policy"));
    }

    @Test
    void cloudFrontIsToldTheSame() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/deploy.md"));

        new PageHeaders(BUCKETS)
                .all()
                .forEach((name, value) -> assertThat(guide).contains("| `" + name + "` | `" + value + "` |"));
        AnswerHeaders.all()
                .forEach((name, value) -> assertThat(guide).contains("| `" + name + "` | `" + value + "` |"));
    }
}
