package dev.matinee.devstack.stripe.tax;

import dev.matinee.devstack.stripe.discount.Discounts;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.money.Share;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Automatic tax (docs.stripe.com/tax): by the country of the customer's address, on what discounts leave of each line. */
public final class Taxes {
    private static final Set<String> EXCLUSIVE_BY_CUSTOM = Set.of("usd", "cad");

    private Taxes() {}

    /** Taxes within prices, and beside them. */
    public record Sum(long inclusive, long exclusive) {}

    /** Taxes the lines of an invoice that is taxed automatically, and says so in it. */
    public static Sum levy(Objects objects, ObjectNode invoice, ArrayNode lines) {
        boolean isOn = invoice.path("_tax").asBoolean();
        String country = country(objects, Json.text(invoice, "customer"));
        ArrayNode totals = invoice.putArray("total_taxes");
        lines.forEach(line -> ((ObjectNode) line).putArray("taxes"));
        automatic(invoice, isOn, country);
        Optional<BigDecimal> rate = isOn ? VatRates.in(country) : Optional.empty();
        if (rate.isEmpty()) {
            return new Sum(0, 0);
        }
        long inclusive = 0;
        long exclusive = 0;
        long inclusiveBase = 0;
        long exclusiveBase = 0;
        for (JsonNode line : lines) {
            long net = Discounts.net(line);
            if (isInclusive(line)) {
                long amount = Share.percentWithin(net, rate.get());
                inclusive += amount;
                inclusiveBase += net - amount;
                say(((ObjectNode) line).withArray("taxes"), objects, country, rate.get(), true, amount, net - amount);
            } else {
                long amount = Share.percent(net, rate.get());
                exclusive += amount;
                exclusiveBase += net;
                say(((ObjectNode) line).withArray("taxes"), objects, country, rate.get(), false, amount, net);
            }
        }
        if (inclusiveBase != 0) {
            say(totals, objects, country, rate.get(), true, inclusive, inclusiveBase);
        }
        if (exclusiveBase != 0) {
            say(totals, objects, country, rate.get(), false, exclusive, exclusiveBase);
        }
        return new Sum(inclusive, exclusive);
    }

    private static void automatic(ObjectNode invoice, boolean isOn, String country) {
        ObjectNode automatic = invoice.putObject("automatic_tax").put("enabled", isOn);
        Json.nulls(automatic, "disabled_reason", "liability", "provider", "status");
        if (isOn) {
            automatic
                    .put("provider", "stripe")
                    .put("status", country.isEmpty() ? "requires_location_inputs" : "complete")
                    .putObject("liability")
                    .put("type", "self");
        }
    }

    /** A price that says nothing has its tax in it, except in US and Canadian dollars (docs.stripe.com/tax/tax-behavior). */
    private static boolean isInclusive(JsonNode line) {
        return switch (Json.text(line, "_tax_behavior")) {
            case "inclusive" -> true;
            case "exclusive" -> false;
            default -> !EXCLUSIVE_BY_CUSTOM.contains(Json.text(line, "currency"));
        };
    }

    private static void say(
            ArrayNode to, Objects objects, String country, BigDecimal rate, boolean inclusive, long amount, long base) {
        ObjectNode tax = to.addObject()
                .put("amount", amount)
                .put("tax_behavior", inclusive ? "inclusive" : "exclusive")
                .put("taxability_reason", "standard_rated")
                .put("taxable_amount", base)
                .put("type", "tax_rate_details");
        tax.putObject("tax_rate_details").put("tax_rate", TaxRates.automatic(objects, country, rate, inclusive));
    }

    /** Where a customer is: as its address says; empty where it has none. */
    public static String country(Objects objects, String customer) {
        return objects.find(customer, "customer")
                .map(c -> Json.text(c.path("address"), "country"))
                .orElse("");
    }

    /** Refuses to tax a customer automatically of whom nobody knows where it is. */
    public static void requireCountry(Objects objects, String customer) {
        if (country(objects, customer).isEmpty()) {
            throw StripeRefusal.invalid(
                    "customer_tax_location_invalid",
                    null,
                    "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.");
        }
    }
}
