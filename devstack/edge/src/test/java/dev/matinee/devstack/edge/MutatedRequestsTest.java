package dev.matinee.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.s3.S3Settings;
import dev.matinee.devstack.edge.signing.RawMutations;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the mutations as they come over the wire, to an edge that has everything that they are after. */
class MutatedRequestsTest {
    private static final String FILM = "what somebody paid for";

    @TempDir
    static Path folder;

    private static FakeOrigins origins;
    private static RunningEdge edge;
    private static RawMutations mutations;

    @BeforeAll
    static void start() throws Exception {
        origins = new FakeOrigins();
        edge = new RunningEdge(folder, origins.gateway(), new S3Settings(origins.s3(), "us-east-1", "edge", "secret"));
        mutations = new RawMutations(edge.keys);
        mutations.objects().forEach(path -> origins.objects.put("/matinee-media" + path, Buffer.buffer(FILM)));
        Files.writeString(edge.web.resolve("index.html"), "the app");
    }

    @AfterAll
    static void stop() {
        edge.close();
        origins.close();
    }

    @Test
    void nothing_that_was_changed_gets_a_film_over_the_wire() {
        assertThat(mutations.forbidden(20260302L, 3_000))
                .hasSize(3_000)
                .allSatisfy(request -> assertThat(edge.raw(request.bytes()))
                        .as(request.how())
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain(FILM));
    }

    @Test
    void what_is_good_does() throws Exception {
        List<String> refused = new ArrayList<>();
        List<RawMutations.Request> harmless = mutations.harmless().toList();
        for (RawMutations.Request request : harmless) {
            String answer = edge.raw(request.bytes());
            if (!answer.startsWith("HTTP/1.1 200 ") || !answer.endsWith(FILM)) {
                refused.add(request.how());
            }
        }
        assertThat(harmless).hasSizeGreaterThan(150);
        assertThat(refused).isEmpty();
    }
}
