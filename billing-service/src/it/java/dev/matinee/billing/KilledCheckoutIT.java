package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.param.checkout.SessionListParams;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that is killed at each step of a checkout: its viewer tries again, and gets one page, and pays once. */
class KilledCheckoutIT extends KilledService {
    static Stream<Arguments> moments() {
        return crossings(
                List.of("before insert into checkout_attempt > commit", "after post /v1/checkout/sessions"),
                List.of(
                        "after post /v1/customers",
                        "before insert ignore into customer",
                        "after insert ignore into customer > commit",
                        "before post /v1/customers",
                        "after insert into checkout_attempt > commit",
                        "before post /v1/checkout/sessions",
                        "before update checkout_attempt",
                        "after update checkout_attempt > commit"),
                Arguments.of("after post /v1/checkout/sessions", Away.MYSQL),
                Arguments.of("after post /v1/customers", Away.KAFKA));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_checkout(String when, Away away) throws Exception {
        if (away == Away.KAFKA) {
            toKafka.cut();
        }
        moment.next(Moment.Sought.of(when));
        String key = UUID.randomUUID().toString();
        assertThat(page(key)).as("what a dead one answers").isEmpty();
        anotherAfterIt(away);
        if (away == Away.MYSQL) {
            assertThat(begin(key).status()).as("without its database").isGreaterThanOrEqualTo(500);
            toMysql.mend();
        }
        String page = pageAtLast(key);

        assertThat(customers()).hasSize(1);
        var sessions = stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setCustomer(customers().getFirst().getId())
                        .build())
                .getData();
        assertThat(sessions).as("pages to pay on").hasSize(1);
        assertThat(page).isEqualTo(sessions.getFirst().getUrl());
        viewer.submit(page, CARD);
        if (away == Away.KAFKA) {
            isToldOnlyWhenKafkaIsThere();
        }
        isPaidOnce();
    }

    /** A connection to a database that was away may be found dead by the first who needs it: its viewer asks again, as told. */
    private String pageAtLast(String key) {
        return await().atMost(PATIENCE)
                .until(() -> begin(key), answer -> {
                    assertThat(answer.status()).as(answer.body()).isIn(201, 503);
                    return answer.status() == 201;
                })
                .json()
                .path("checkoutUrl")
                .asString();
    }
}
