package dev.matinee.billing.checkout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param promotionCodes whether Stripe's page takes promotion codes
 * @param automaticTax whether Stripe reckons taxes, by the address that its page asks for; Stripe Tax has to be set up
 */
@ConfigurationProperties("matinee.billing.checkout")
record CheckoutSettings(
        @DefaultValue("true") boolean promotionCodes,
        @DefaultValue("false") boolean automaticTax) {}
