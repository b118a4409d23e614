package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs.stripe.com/tax */
class TaxTest {
    private Shop shop;
    private Business business;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
        business = new Business(shop, Instant.parse("2026-03-01T00:00:00Z"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aTaxWithinThePriceChangesNothingOfTheTotal() throws Exception {
        Invoice invoice = bought("DE", "inclusive");
        assertThat(invoice.getTotal()).isEqualTo(1190);
        assertThat(invoice.getTotalExcludingTax()).isEqualTo(1000);
        assertThat(invoice.getTotalTaxes()).singleElement().satisfies(tax -> {
            assertThat(tax.getAmount()).isEqualTo(190);
            assertThat(tax.getTaxBehavior()).isEqualTo("inclusive");
            assertThat(tax.getTaxableAmount()).isEqualTo(1000);
            var rate =
                    shop.stripe.v1().taxRates().retrieve(tax.getTaxRateDetails().getTaxRate());
            assertThat(rate.getPercentage()).isEqualByComparingTo("19");
        });
        assertThat(invoice.getAutomaticTax().getStatus()).isEqualTo("complete");
    }

    @Test
    void aTaxBesideThePriceIsAdded() throws Exception {
        Invoice invoice = bought("FI", "exclusive");
        assertThat(invoice.getSubtotal()).isEqualTo(1190);
        assertThat(invoice.getTotalTaxes().getFirst().getAmount()).isEqualTo(303);
        assertThat(invoice.getTotal()).isEqualTo(1493);
        assertThat(invoice.getLines().getData().getFirst().getTaxes().getFirst().getAmount())
                .isEqualTo(303);
    }

    @Test
    void whereNothingIsLeviedNothingIsAdded() throws Exception {
        Invoice invoice = bought("US", "exclusive");
        assertThat(invoice.getTotal()).isEqualTo(1190);
        assertThat(invoice.getTotalTaxes()).isEmpty();
    }

    private Invoice bought(String country, String behavior) throws Exception {
        shop.stripe
                .v1()
                .customers()
                .update(
                        business.customer,
                        CustomerUpdateParams.builder()
                                .setAddress(CustomerUpdateParams.Address.builder()
                                        .setCountry(country)
                                        .build())
                                .build());
        business.subscribe("pm_card_visa", price(behavior), Map.of("automatic_tax", Map.of("enabled", true)));
        return business.invoices().getFirst();
    }

    private Price price(String behavior) throws Exception {
        return shop.taxedPrice("standard", 1190, behavior);
    }

    @Test
    void theCheckoutAsksForTheCountryAndKeepsItWhereItMay() throws Exception {
        Price price = price("exclusive");
        assertThatThrownBy(() -> checkout(price, false)).hasMessageContaining("requires a valid address");
        var session = checkout(price, true);
        assertThat(shop.get(session.getUrl()).body()).contains("name=\"country\"", "€11.90");
        assertThat(shop.post(session.getUrl(), Map.of("country", "fr", "action", "apply"))
                        .body())
                .contains("€14.28", "Tax");
        shop.post(session.getUrl(), Map.of("country", "fr", "card", "4242424242424242"));
        assertThat(business.invoices().getFirst().getAmountPaid()).isEqualTo(1428);
        assertThat(shop.stripe
                        .v1()
                        .customers()
                        .retrieve(business.customer)
                        .getAddress()
                        .getCountry())
                .isEqualTo("FR");
        assertThat(shop.stripe
                        .v1()
                        .checkout()
                        .sessions()
                        .retrieve(session.getId())
                        .getTotalDetails()
                        .getAmountTax())
                .isEqualTo(238);
    }

    private com.stripe.model.checkout.Session checkout(Price price, boolean keeps) throws Exception {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(business.customer)
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(price.getId())
                        .setQuantity(1L)
                        .build())
                .setAutomaticTax(SessionCreateParams.AutomaticTax.builder()
                        .setEnabled(true)
                        .build())
                .setSuccessUrl("http://localhost:8080/success");
        if (keeps) {
            params.setCustomerUpdate(SessionCreateParams.CustomerUpdate.builder()
                    .setAddress(SessionCreateParams.CustomerUpdate.Address.AUTO)
                    .build());
        }
        return shop.stripe.v1().checkout().sessions().create(params.build());
    }
}
