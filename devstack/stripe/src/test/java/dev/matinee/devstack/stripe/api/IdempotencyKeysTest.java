package dev.matinee.devstack.stripe.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.stripe.http.Failures;
import dev.matinee.devstack.stripe.http.Tally;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs.stripe.com/api/idempotent_requests, as seen where a call can be held up or broken. */
class IdempotencyKeysTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final Failures failures = new Failures();
    private Ledger ledger;
    private Api api;

    @BeforeEach
    void open(@TempDir Path state) {
        ledger = new Ledger(state, Clock.systemUTC(), node -> null);
        api = new Api(
                ledger,
                new ApiKey("key"),
                List.of(
                        new Route("POST", "/v1/slow", (objects, params, id) -> {
                            begun.countDown();
                            await(goOn);
                            return Json.object().put("id", "slow");
                        }),
                        new Route("POST", "/v1/well", (objects, params, id) -> {
                            calls.incrementAndGet();
                            return objects.add("well_" + calls, "well");
                        }),
                        new Route("POST", "/v1/broken", (objects, params, id) -> {
                            calls.incrementAndGet();
                            objects.add("half", "done");
                            throw new IllegalStateException("broken");
                        })),
                new Tally(),
                failures);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Answer post(String path) {
        return api.answer(new Api.Call("POST", path, null, "", "Bearer key", "k"));
    }

    @Test
    void aKeyThatIsInUseIsRefusedAtOnceAndAnswersAfterwards() {
        var first = CompletableFuture.supplyAsync(() -> post("/v1/slow"));
        await(begun);
        Answer meanwhile = post("/v1/slow");
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("idempotency_key_in_use");
        goOn.countDown();
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(post("/v1/slow").replayed()).isTrue();
    }

    @Test
    void whatBrokeDidNothingAndIsNotDoneAgain() {
        assertThat(post("/v1/broken").status()).isEqualTo(500);
        Answer again = post("/v1/broken");
        assertThat(again.status()).isEqualTo(500);
        assertThat(again.body()).contains("api_error");
        assertThat(calls).hasValue(1);
        assertThat(ledger.<Boolean>change(objects -> objects.findAny("half").isPresent()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureThatWasAskedForIsKeptUnderItsKeyWhetherTheWorkWasDoneOrNot(boolean done) {
        failures.next(new Failures.Failure("POST", "/v1/well", done));
        assertThat(post("/v1/well").status()).isEqualTo(500);
        assertThat(post("/v1/well").replayed()).isTrue();
        assertThat(ledger.<Boolean>change(objects -> objects.findAny("well_1").isPresent()))
                .isEqualTo(done);
        var otherKey = new Api.Call("POST", "/v1/well", null, "", "Bearer key", "l");
        assertThat(api.answer(otherKey).status()).isEqualTo(200);
    }
}
