package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs.stripe.com/payments/checkout: who has no customer yet, what is paid once, and cards that are only left. */
class SessionTest {
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
    void aBuyerWhoIsNobodysCustomerBecomesOne() throws Exception {
        var session = create(SessionCreateParams.builder()
                .setMode(Mode.SUBSCRIPTION)
                .setCustomerEmail("new@example.org")
                .addLineItem(item(shop.price("standard", 1299).getId(), 2)));
        assertThat(session.getAmountTotal()).isEqualTo(2598);
        assertThat(shop.stripe.v1().customers().list().getData()).isEmpty();
        shop.post(session.getUrl(), Map.of("card", "4242424242424242"));
        var bought = shop.stripe.v1().checkout().sessions().retrieve(session.getId());
        assertThat(bought.getCustomerDetails().getEmail()).isEqualTo("new@example.org");
        assertThat(shop.stripe.v1().customers().retrieve(bought.getCustomer()).getEmail())
                .isEqualTo("new@example.org");
        assertThat(shop.subscriptions(bought.getCustomer())
                        .getFirst()
                        .getItems()
                        .getData()
                        .getFirst()
                        .getQuantity())
                .isEqualTo(2);
    }

    @Test
    void aPaymentIsTakenOnceAndACardCanBeLeftForLater() throws Exception {
        String customer = shop.customer();
        var paid = create(SessionCreateParams.builder()
                .setMode(Mode.PAYMENT)
                .setCustomer(customer)
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency("eur")
                                .setUnitAmount(700L)
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName("Poster")
                                        .build())
                                .build())
                        .build()));
        shop.post(paid.getUrl(), Map.of("card", "4242424242424242"));
        String intent =
                shop.stripe.v1().checkout().sessions().retrieve(paid.getId()).getPaymentIntent();
        assertThat(shop.stripe.v1().paymentIntents().retrieve(intent).getAmountReceived())
                .isEqualTo(700);

        var left = create(SessionCreateParams.builder()
                .setMode(Mode.SETUP)
                .setCustomer(customer)
                .setCurrency("eur"));
        shop.post(left.getUrl(), Map.of("card", "5555555555554444"));
        assertThat(shop.stripe.v1().customers().paymentMethods().list(customer).getData())
                .singleElement()
                .satisfies(method -> assertThat(method.getCard().getBrand()).isEqualTo("mastercard"));
        assertThat(shop.subscriptions(customer)).isEmpty();
    }

    @Test
    void aTrialNeedsNoCardWhereThatIsSettled() throws Exception {
        String customer = shop.customer();
        var session = create(SessionCreateParams.builder()
                .setMode(Mode.SUBSCRIPTION)
                .setCustomer(customer)
                .setPaymentMethodCollection(SessionCreateParams.PaymentMethodCollection.IF_REQUIRED)
                .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                        .setTrialPeriodDays(7L)
                        .build())
                .addLineItem(item(shop.price("standard", 1299).getId(), 1)));
        assertThat(shop.get(session.getUrl()).body()).doesNotContain("autocomplete=\"cc-number\" required");
        assertThat(shop.post(session.getUrl(), Map.of("email", "a@example.org")).statusCode())
                .isEqualTo(303);
        assertThat(shop.subscriptions(customer).getFirst().getStatus()).isEqualTo("trialing");
    }

    private static LineItem item(String price, long quantity) {
        return LineItem.builder().setPrice(price).setQuantity(quantity).build();
    }

    private Session create(SessionCreateParams.Builder params) throws Exception {
        return shop.stripe
                .v1()
                .checkout()
                .sessions()
                .create(params.setSuccessUrl("http://localhost:8080/success").build());
    }
}
