package dev.matinee.devstack.stripe;

import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import dev.matinee.devstack.stripe.webhook.Events;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {
    private Shop shop;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theVersionIsTheOneThatStripeJavaPins() {
        assertThat(Events.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void anotherKeyIsRefused() {
        var stranger = StripeClient.builder()
                .setApiKey("sk_test_other")
                .setApiBase(shop.address(""))
                .build();
        assertThatThrownBy(() -> stranger.v1().products().list()).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void theSameIdempotencyKeyGivesTheFirstAnswerAlsoAfterARestart() throws Exception {
        var options = RequestOptions.builder().setIdempotencyKey("k-1").build();
        var params = CustomerCreateParams.builder().putMetadata("account", "1").build();
        String first = shop.stripe.v1().customers().create(params, options).getId();
        shop.restart();
        var again = shop.stripe.v1().customers().create(params, options);
        assertThat(again.getId()).isEqualTo(first);
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");

        var other = CustomerCreateParams.builder().putMetadata("account", "2").build();
        assertThatThrownBy(() -> shop.stripe.v1().customers().create(other, options))
                .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void listsArePagedNewestFirst() throws Exception {
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(shop.customer());
        }
        var walked = new ArrayList<String>();
        shop.stripe
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(3L).build())
                .autoPagingIterable()
                .forEach(c -> walked.add(c.getId()));
        assertThat(walked).isEqualTo(made);
    }

    @Test
    void pricesAreFoundByTheirLookupKey() throws Exception {
        shop.price("standard", 1299);
        String premium = shop.price("premium", 1899).getId();
        var found = shop.stripe
                .v1()
                .prices()
                .list(PriceListParams.builder()
                        .addLookupKey("premium")
                        .addExpand("data.product")
                        .build())
                .getData();
        assertThat(found).singleElement().satisfies(price -> {
            assertThat(price.getId()).isEqualTo(premium);
            assertThat(price.getProductObject().getName()).isEqualTo("premium");
        });
    }

    @Test
    void whatIsUnknownOrMissingIsRefusedInStripesWords() {
        assertThatThrownBy(() -> shop.stripe.v1().customers().retrieve("cus_none"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(404);
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                });
        assertThatThrownBy(() -> shop.stripe
                        .v1()
                        .products()
                        .create(ProductCreateParams.builder()
                                .setName("x")
                                .putExtraParam("colour", "red")
                                .build()))
                .hasMessageContaining("Received unknown parameter: colour");
        assertThatThrownBy(() -> shop.stripe
                        .v1()
                        .products()
                        .create(ProductCreateParams.builder().build()))
                .hasMessageContaining("Missing required param: name");
    }

    @Test
    void whatARefusedCardAnsweredIsAnsweredAgainAndWhatWasInvalidIsNot() throws Exception {
        var options = RequestOptions.builder().setIdempotencyKey("k-2").build();
        var declined = payment("pm_card_chargeDeclined");
        assertThatThrownBy(() -> shop.stripe.v1().paymentIntents().create(declined, options))
                .isInstanceOf(CardException.class);
        assertThatThrownBy(() -> shop.stripe.v1().paymentIntents().create(declined, options))
                .isInstanceOfSatisfying(
                        CardException.class,
                        e -> assertThat(e.getStripeError().getPaymentIntent().getStatus())
                                .isEqualTo("requires_payment_method"));
        assertThat(shop.stripe.v1().paymentIntents().list().getData()).hasSize(1);

        var fresh = RequestOptions.builder().setIdempotencyKey("k-3").build();
        assertThatThrownBy(() -> shop.stripe.v1().paymentIntents().create(payment("pm_none"), fresh))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(shop.stripe
                        .v1()
                        .paymentIntents()
                        .create(payment("pm_card_visa"), fresh)
                        .getStatus())
                .isEqualTo("succeeded");
    }

    private static PaymentIntentCreateParams payment(String card) {
        return PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("eur")
                .setConfirm(true)
                .setPaymentMethod(card)
                .build();
    }

    @Test
    void aPageCanBeWalkedBackAndBoundByTime() throws Exception {
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(shop.customer());
            shop.clock.pass(Duration.ofSeconds(10));
        }
        var before = shop.stripe
                .v1()
                .customers()
                .list(CustomerListParams.builder()
                        .setEndingBefore(made.get(4))
                        .setLimit(2L)
                        .build());
        assertThat(before.getData()).extracting(c -> c.getId()).isEqualTo(made.subList(2, 4));
        assertThat(before.getHasMore()).isTrue();
        long second = shop.stripe.v1().customers().retrieve(made.get(3)).getCreated();
        var young = shop.stripe
                .v1()
                .customers()
                .list(CustomerListParams.builder()
                        .setCreated(CustomerListParams.Created.builder()
                                .setGt(second)
                                .build())
                        .build());
        assertThat(young.getData()).extracting(c -> c.getId()).isEqualTo(made.subList(0, 3));
    }

    @Test
    void anEventSaysWhichCallMadeItAndWhatWasBefore() throws Exception {
        String customer = shop.customer();
        var update = CustomerUpdateParams.builder().setName("Ada").build();
        var answer = shop.stripe
                .v1()
                .customers()
                .update(
                        customer,
                        update,
                        RequestOptions.builder().setIdempotencyKey("k-9").build());
        var event = shop.stripe.v1().events().list().getData().getFirst();
        assertThat(event.getType()).isEqualTo("customer.updated");
        assertThat(event.getRequest().getId())
                .isEqualTo(answer.getLastResponse().requestId());
        assertThat(event.getRequest().getIdempotencyKey()).isEqualTo("k-9");
        assertThat(event.getData().getPreviousAttributes()).isEqualTo(singletonMap("name", null));
        assertThat(answer.getLastResponse().headers().firstValue("Stripe-Version"))
                .contains(Stripe.API_VERSION);
    }

    @Test
    void amountsAndCurrenciesThatThereAreNotAreRefused() throws Exception {
        for (String wrong : List.of(
                "currency=zzz&unit_amount=1", "currency=eur&unit_amount=-1", "currency=eur&unit_amount=100000000")) {
            assertThat(shop.control("/v1/prices", wrong + "&product_data[name]=x")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(shop.control("/v1/payment_intents", "currency=eur&amount=0").statusCode())
                .isEqualTo(400);
        assertThat(shop.control("/v1/coupons", "currency=eur&amount_off=-5").statusCode())
                .isEqualTo(400);
        assertThat(shop.control("/v1/coupons", "percent_off=100.5").statusCode())
                .isEqualTo(400);
        assertThat(shop.control("/v1/coupons", "percent_off=12.5").statusCode()).isEqualTo(200);
    }

    @Test
    void aPriceInPartsOfAMinorUnitHasNoWholeAmount() throws Exception {
        var product = shop.stripe
                .v1()
                .products()
                .create(ProductCreateParams.builder().setName("Calls").build());
        var price = shop.stripe
                .v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setProduct(product.getId())
                        .setCurrency("eur")
                        .setUnitAmountDecimal(new BigDecimal("0.5"))
                        .build());
        assertThat(price.getUnitAmount()).isNull();
        assertThat(price.getUnitAmountDecimal()).isEqualByComparingTo("0.5");
    }
}
