package dev.matinee.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class DoorFilterTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final DoorFilter door = new DoorFilter("the secret\n", new RouteSettings(List.of(), 1000, LONG, LONG));

    @Test
    void whatCallersSayOfThemselvesCountsForNothing() {
        var passed = pass(MockServerHttpRequest.get("/api/home")
                .header("X-User-Id", "eve")
                .header("x-account-id", "eve")
                .header("X-Profile", "eve")
                .header("CloudFront-Viewer-Country", "US")
                .header("CloudFront-Viewer-Address", "6.6.6.6:1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Accept", "application/json"));

        assertThat(passed.getRequest().getHeaders().headerNames()).containsExactly(HttpHeaders.ACCEPT);
        assertThat(Viewer.address(passed)).isNotEqualTo("6.6.6.6");
    }

    @Test
    void theEdgeIsBelievedByItsSecretWhichGoesNoFurther() {
        var passed = pass(MockServerHttpRequest.get("/api/home")
                .header("X-Origin-Secret", "the secret")
                .header("CloudFront-Viewer-Country", "FR")
                .header("CloudFront-Viewer-Address", "2001:db8::1:4711"));

        assertThat(passed.getRequest().getHeaders().headerNames())
                .containsExactlyInAnyOrder("CloudFront-Viewer-Country", "CloudFront-Viewer-Address");
        assertThat(Viewer.address(passed)).isEqualTo("2001:db8::1");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() {
        assertThatThrownBy(() -> pass(MockServerHttpRequest.post("/api/x").contentLength(1001)))
                .isInstanceOf(Problem.class);
    }

    private ServerWebExchange pass(MockServerHttpRequest.BaseBuilder<?> request) {
        var passed = new AtomicReference<ServerWebExchange>();
        door.filter(MockServerWebExchange.from(request.build()), exchange -> {
                    passed.set(exchange);
                    return Mono.empty();
                })
                .block();
        return passed.get();
    }
}
