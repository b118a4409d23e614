package dev.matinee.devstack.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.model.Coupon;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs.stripe.com/billing/subscriptions/coupons */
class DiscountTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Shop shop;
    private Business business;
    private Price price;

    @BeforeEach
    void open(@TempDir Path state) throws Exception {
        shop = new Shop(state, null);
        business = new Business(shop, START);
        price = shop.price("standard", 1299);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPercentageOnceIsForTheFirstInvoiceAlone() throws Exception {
        business.subscribe("pm_card_visa", price, discount(percent("15.5", "once")));
        Invoice first = business.invoices().getFirst();
        assertThat(first.getSubtotal()).isEqualTo(1299);
        assertThat(first.getTotal()).isEqualTo(1299 - 201);
        assertThat(first.getTotalDiscountAmounts())
                .singleElement()
                .satisfies(d -> assertThat(d.getAmount()).isEqualTo(201));
        assertThat(first.getLines()
                        .getData()
                        .getFirst()
                        .getDiscountAmounts()
                        .getFirst()
                        .getAmount())
                .isEqualTo(201);
        assertThat(renewed(1).getTotal()).isEqualTo(1299);
        assertThat(business.latest().getDiscounts()).isEmpty();
    }

    @Test
    void anAmountForMonthsEndsAndOneForeverDoesNot() throws Exception {
        Coupon months = shop.stripe
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setAmountOff(300L)
                        .setCurrency("eur")
                        .setDuration(CouponCreateParams.Duration.REPEATING)
                        .setDurationInMonths(2L)
                        .build());
        business.subscribe("pm_card_visa", price, discount(months));
        assertThat(business.invoices().getFirst().getTotal()).isEqualTo(999);
        assertThat(renewed(1).getTotal()).isEqualTo(999);
        assertThat(renewed(2).getTotal()).isEqualTo(1299);

        business.update(discount(percent("50", "forever")));
        assertThat(renewed(3).getTotal()).isEqualTo(649);
        assertThat(renewed(4).getTotal()).isEqualTo(649);
        business.update(Map.of("discounts", ""));
        assertThat(renewed(5).getTotal()).isEqualTo(1299);
    }

    @Test
    void aDiscountThatIsMoreThanThePriceMakesItFree() throws Exception {
        Coupon much = shop.stripe
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setAmountOff(5000L)
                        .setCurrency("eur")
                        .build());
        business.subscribe("pm_card_visa", price, discount(much));
        Invoice first = business.invoices().getFirst();
        assertThat(first.getTotal()).isZero();
        assertThat(first.getStatus()).isEqualTo("paid");
        assertThat(shop.stripe.v1().customers().retrieve(business.customer).getBalance())
                .isZero();
    }

    @Test
    void whatWasReducedIsCreditedAsReduced() throws Exception {
        business.subscribe("pm_card_visa", shop.price("thirty", 3100), discount(percent("50", "once")));
        business.advance(Instant.parse("2026-03-16T12:00:00Z"));
        business.change(shop.price("premium", 6200), Map.of("proration_behavior", "always_invoice"));
        assertThat(business.invoices().getFirst().getLines().getData())
                .extracting(l -> l.getAmount())
                .containsExactly(-775L, 3100L);
    }

    @Test
    void couponsAreUsedUpAndExpire() throws Exception {
        Coupon one = shop.stripe
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(new java.math.BigDecimal("10"))
                        .setMaxRedemptions(1L)
                        .build());
        business.subscribe("pm_card_visa", price, discount(one));
        assertThat(shop.stripe.v1().coupons().retrieve(one.getId()).getValid()).isFalse();
        assertThatThrownBy(() -> business.subscribe("", price, discount(one))).hasMessageContaining("Coupon expired");
        Coupon late = shop.stripe
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(new java.math.BigDecimal("10"))
                        .setRedeemBy(START.getEpochSecond() - 1)
                        .build());
        assertThatThrownBy(() -> business.subscribe("", price, discount(late))).hasMessageContaining("Coupon expired");
    }

    @Test
    void aPromotionCodeIsTypedAtTheCheckout() throws Exception {
        var code = code("SPRING", percent("20", "once"), true);
        var session = checkout(Map.of("allow_promotion_codes", true));
        assertThat(shop.get(session.getUrl()).body()).contains("name=\"promotion_code\"", "€12.99");
        assertThat(shop.post(session.getUrl(), Map.of("promotion_code", "NONE", "action", "apply"))
                        .body())
                .contains("This code is invalid.");
        assertThat(shop.post(session.getUrl(), Map.of("promotion_code", "spring", "action", "apply"))
                        .body())
                .contains("€10.39", "Discount");
        var paid = shop.post(session.getUrl(), Map.of("card", "4242424242424242"));
        assertThat(paid.statusCode()).isEqualTo(303);
        var bought = shop.stripe.v1().checkout().sessions().retrieve(session.getId());
        assertThat(bought.getAmountTotal()).isEqualTo(1039);
        assertThat(bought.getTotalDetails().getAmountDiscount()).isEqualTo(260);
        assertThat(business.invoices().getFirst().getAmountPaid()).isEqualTo(1039);
        assertThat(shop.stripe.v1().promotionCodes().retrieve(code).getTimesRedeemed())
                .isEqualTo(1);
        // It is for a first purchase.
        var again = checkout(Map.of("allow_promotion_codes", true));
        assertThat(shop.post(again.getUrl(), Map.of("promotion_code", "SPRING", "card", "4242424242424242"))
                        .body())
                .contains("prior transactions");
    }

    @Test
    void aCheckoutCanComeWithItsDiscount() throws Exception {
        String code = code("TWENTY", percent("20", "forever"), false);
        var session = checkout(Map.of("discounts", List.of(Map.of("promotion_code", code))));
        assertThat(session.getAmountTotal()).isEqualTo(1039);
        assertThat(session.getAmountSubtotal()).isEqualTo(1299);
        shop.post(session.getUrl(), Map.of("card", "4242424242424242"));
        assertThat(renewed(1).getTotal()).isEqualTo(1039);
        assertThatThrownBy(() -> checkout(
                        Map.of("allow_promotion_codes", true, "discounts", List.of(Map.of("promotion_code", code)))))
                .hasMessageContaining("only specify one");
    }

    private com.stripe.model.checkout.Session checkout(Map<String, Object> more) throws Exception {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(business.customer)
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(price.getId())
                        .setQuantity(1L)
                        .build())
                .setSuccessUrl("http://localhost:8080/success");
        more.forEach(params::putExtraParam);
        return shop.stripe.v1().checkout().sessions().create(params.build());
    }

    private Coupon percent(String percent, String duration) throws Exception {
        return shop.stripe
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(new java.math.BigDecimal(percent))
                        .putExtraParam("duration", duration)
                        .build());
    }

    private String code(String code, Coupon coupon, boolean first) throws Exception {
        return shop.stripe
                .v1()
                .promotionCodes()
                .create(PromotionCodeCreateParams.builder()
                        .setCode(code)
                        .setPromotion(PromotionCodeCreateParams.Promotion.builder()
                                .setType(PromotionCodeCreateParams.Promotion.Type.COUPON)
                                .setCoupon(coupon.getId())
                                .build())
                        .setRestrictions(PromotionCodeCreateParams.Restrictions.builder()
                                .setFirstTimeTransaction(first)
                                .build())
                        .build())
                .getId();
    }

    private static Map<String, Object> discount(Coupon coupon) {
        return Map.of("discounts", List.of(Map.of("coupon", coupon.getId())));
    }

    /** The invoice after so many months. */
    private Invoice renewed(int months) throws Exception {
        business.advance(START.atOffset(java.time.ZoneOffset.UTC)
                .plusMonths(months)
                .plusHours(1)
                .toInstant());
        return business.invoices().getFirst();
    }
}
