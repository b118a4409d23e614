package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.testhelpers.TestClockCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {
    private static final Instant JANUARY = Instant.parse("2026-01-31T10:00:00Z");

    private Shop shop;
    private Business business;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
        business = new Business(shop, JANUARY);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aYearOfMonthsGoesByWithEverythingWhenItIsDue() throws Exception {
        Subscription subscription = business.subscribe("pm_card_visa", shop.price("standard", 1299), Map.of());
        assertThat(subscription.getCreated()).isEqualTo(JANUARY.getEpochSecond());
        for (String month : List.of("02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30")) {
            Instant due = Instant.parse("2026-" + month + "T10:00:00Z");
            business.advance(due);
            Invoice draft = business.invoices().getFirst();
            assertThat(draft.getStatus()).isEqualTo("draft");
            assertThat(draft.getCreated()).isEqualTo(due.getEpochSecond());
            assertThat(business.latest().getItems().getData().getFirst().getCurrentPeriodStart())
                    .isEqualTo(due.getEpochSecond());
            business.advance(due.plus(Duration.ofHours(1)));
            Invoice paid = business.invoices().getFirst();
            assertThat(paid.getStatus()).isEqualTo("paid");
            assertThat(paid.getBillingReason()).isEqualTo("subscription_cycle");
            assertThat(paid.getStatusTransitions().getPaidAt())
                    .isEqualTo(due.plus(Duration.ofHours(1)).getEpochSecond());
        }
        assertThat(business.invoices()).hasSize(9);
        assertThat(business.invoices().stream().map(Invoice::getNumber).distinct())
                .hasSize(9);
    }

    @Test
    void whatHappensIsToldInItsOrderAtTheClocksTime() throws Exception {
        business.subscribe("pm_card_visa", shop.price("standard", 1299), Map.of("trial_period_days", 10));
        Instant end = JANUARY.plus(Duration.ofDays(10));
        business.advance(end.plus(Duration.ofDays(28)));
        List<Event> events = business.events();
        assertThat(events.stream().map(Event::getType))
                .containsSubsequence(
                        "customer.subscription.created",
                        "invoice.paid",
                        "invoice.upcoming",
                        "customer.subscription.trial_will_end",
                        "invoice.created",
                        "customer.subscription.updated",
                        "invoice.finalized",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "invoice.paid",
                        "invoice.upcoming");
        assertThat(events)
                .filteredOn(e -> e.getType().equals("customer.subscription.trial_will_end"))
                .singleElement()
                .satisfies(e -> assertThat(e.getCreated())
                        .isEqualTo(end.minus(Duration.ofDays(3)).getEpochSecond()));
        assertThat(events).extracting(Event::getCreated).isSorted();
        var told = shop.stripe.v1().events().list().getData().stream()
                .map(Event::getType)
                .filter(t -> t.startsWith("test_helpers"))
                .toList();
        assertThat(told.reversed())
                .isEqualTo(List.of(
                                "test_helpers.test_clock.created",
                                "test_helpers.test_clock.advancing",
                                "test_helpers.test_clock.ready")
                        .subList(3 - told.size(), 3));
    }

    @Test
    void aClockGoesForwardAndNotFurtherThanTwoIntervals() throws Exception {
        business.subscribe("pm_card_visa", shop.price("standard", 1299), Map.of());
        assertThatThrownBy(() -> business.advance(JANUARY)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> business.advance(JANUARY.plus(Duration.ofDays(70))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("two intervals");
        business.advance(JANUARY.plus(Duration.ofDays(58)));
        assertThat(business.invoices()).hasSize(2);
    }

    @Test
    void aCheckoutByAClockIsOfItsTimeAndExpiresByIt() throws Exception {
        var price = shop.price("standard", 1299);
        var session = shop.checkout(business.customer, price, 0);
        assertThat(session.getCreated()).isEqualTo(JANUARY.getEpochSecond());
        business.advance(JANUARY.plus(Duration.ofHours(25)));
        assertThat(shop.stripe
                        .v1()
                        .checkout()
                        .sessions()
                        .retrieve(session.getId())
                        .getStatus())
                .isEqualTo("expired");
        var second = shop.checkout(business.customer, price, 0);
        shop.post(second.getUrl(), Map.of("card", "4242424242424242"));
        assertThat(business.invoices().getFirst().getCreated())
                .isEqualTo(JANUARY.plus(Duration.ofHours(25)).getEpochSecond());
    }

    @Test
    void aClockThatIsDeletedTakesItsCustomersWithIt() throws Exception {
        business.subscribe("pm_card_visa", shop.price("standard", 1299), Map.of());
        shop.stripe.v1().testHelpers().testClocks().delete(business.clock);
        Customer customer = shop.stripe.v1().customers().retrieve(business.customer);
        assertThat(customer.getDeleted()).isTrue();
        assertThat(shop.subscriptions(business.customer).getFirst().getStatus()).isEqualTo("canceled");
        assertThatThrownBy(() -> shop.stripe.v1().testHelpers().testClocks().retrieve(business.clock))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aClockHasThreeCustomersAndNoMore() throws Exception {
        var params = CustomerCreateParams.builder().setTestClock(business.clock).build();
        shop.stripe.v1().customers().create(params);
        shop.stripe.v1().customers().create(params);
        assertThatThrownBy(() -> shop.stripe.v1().customers().create(params)).hasMessageContaining("up to 3 customers");
    }

    @Test
    void clocksAreListedAndAreReadAgainAfterARestart() throws Exception {
        var second = shop.stripe
                .v1()
                .testHelpers()
                .testClocks()
                .create(TestClockCreateParams.builder()
                        .setFrozenTime(JANUARY.getEpochSecond())
                        .setName("second")
                        .build());
        shop.restart();
        var clocks = shop.stripe.v1().testHelpers().testClocks().list().getData();
        assertThat(clocks).extracting(c -> c.getId()).containsExactly(second.getId(), business.clock);
        assertThat(clocks.getFirst().getName()).isEqualTo("second");
        assertThat(clocks.getFirst().getStatus()).isEqualTo("ready");
    }
}
