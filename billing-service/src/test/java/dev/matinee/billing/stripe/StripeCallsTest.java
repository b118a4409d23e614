package dev.matinee.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import dev.matinee.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class StripeCallsTest {
    private final StripeCalls stripe = new StripeCalls(
            StripeClient.builder().setApiKey("sk_test_nobody").build().v1());

    private int asked;

    @Test
    void what_is_under_way_under_the_same_key_is_waited_for() {
        assertThat(answerAfter(4)).isEqualTo("done");
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void what_never_ends_is_not_waited_for_without_end() {
        assertThatThrownBy(() -> answerAfter(Integer.MAX_VALUE)).isInstanceOf(Problem.class);
        assertThat(asked).isEqualTo(11);
    }

    @Test
    void another_failure_is_told_at_once() {
        assertThatThrownBy(() -> stripe.call(s -> {
                    asked++;
                    throw new ApiException("Lock timeout", "req_1", "lock_timeout", 429, null);
                }))
                .isInstanceOf(Problem.class);
        assertThat(asked).isEqualTo(1);
    }

    private String answerAfter(int others) {
        return stripe.call(s -> {
            if (asked++ < others) {
                throw new ApiException("Another is under way", "req_1", "idempotency_key_in_use", 409, null);
            }
            return "done";
        });
    }
}
