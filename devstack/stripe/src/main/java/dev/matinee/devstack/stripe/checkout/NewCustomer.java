package dev.matinee.devstack.stripe.checkout;

import dev.matinee.devstack.stripe.objects.Ids;
import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A customer of whom nothing is known yet (docs.stripe.com/api/customers/object). */
public final class NewCustomer {
    private NewCustomer() {}

    public static ObjectNode of(Objects objects) {
        ObjectNode customer = objects.add(Ids.fresh("cus_", 14), "customer")
                .put("balance", 0)
                .put("delinquent", false)
                .put("invoice_prefix", Ids.fresh("", 8).toUpperCase(Locale.ROOT))
                .put("next_invoice_sequence", 1)
                .put("tax_exempt", "none")
                .put("test_clock", objects.clock().isEmpty() ? null : objects.clock());
        Json.nulls(customer, "address", "currency", "default_source", "description", "discount", "email", "name");
        Json.nulls(customer, "phone", "shipping");
        customer.putArray("preferred_locales");
        customer.putObject("metadata");
        Json.nulls(
                customer.putObject("invoice_settings"),
                "custom_fields",
                "default_payment_method",
                "footer",
                "rendering_options");
        return customer;
    }
}
