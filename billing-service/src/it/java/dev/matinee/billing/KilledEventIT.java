package dev.matinee.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that is killed at each step of taking in an event, working it through and saying what follows from it. */
class KilledEventIT extends KilledService {
    private static final String EVENT = "insert ignore into stripe_event";
    private static final String PING = "{\"id\":\"evt_away\",\"type\":\"ping\"}";

    static Stream<Arguments> moments() {
        return crossings(
                List.of(
                        "before " + EVENT + " > commit",
                        "before insert into ledger > commit",
                        "before delete from outbox > commit"),
                List.of(
                        "before " + EVENT,
                        "after " + EVENT + " > commit",
                        "after get /v1/subscriptions",
                        "after update customer set worked_until_ms > commit",
                        "before get /v1/subscriptions",
                        "before insert into ledger",
                        "after insert into ledger > commit",
                        "before update stripe_event set state = 'done' > commit",
                        "after update stripe_event set state = 'done' > commit",
                        "before delete from outbox",
                        "after delete from outbox > commit"),
                Arguments.of("after " + EVENT + " > commit", Away.MYSQL),
                Arguments.of("after insert into ledger > commit", Away.KAFKA));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void an_event(String when, Away away) throws Exception {
        // What was said is let go of when Kafka has it: until then it is there.
        boolean isSaid = when.contains("delete from outbox");
        String page = page("event").orElseThrow();
        if (away == Away.KAFKA && !isSaid) {
            toKafka.cut();
        }
        moment.next(Moment.Sought.of(when));
        viewer.submit(page, CARD);
        anotherAfterIt(away);
        if (away == Away.MYSQL) {
            isRefusedWithoutItsDatabase();
            toMysql.mend();
        } else if (away == Away.KAFKA && isSaid) {
            toKafka.mend();
        } else if (away == Away.KAFKA) {
            isToldOnlyWhenKafkaIsThere();
        }
        isPaidOnce();
    }

    @Test
    void events_that_come_while_the_database_is_away() throws Exception {
        String page = page("away").orElseThrow();
        toMysql.cut();
        viewer.submit(page, CARD);
        isRefusedWithoutItsDatabase();
        toMysql.mend();
        isPaidOnce();
    }

    private void isRefusedWithoutItsDatabase() {
        var refused = Caller.open(stripeAndPort.webhook(), PING, "Stripe-Signature", BillingSuite.signed(PING));
        assertThat(refused.status()).as("what is not stored is not taken").isGreaterThanOrEqualTo(500);
    }
}
