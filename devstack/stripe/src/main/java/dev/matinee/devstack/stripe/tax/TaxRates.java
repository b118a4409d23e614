package dev.matinee.devstack.stripe.tax;

import dev.matinee.devstack.stripe.objects.Json;
import dev.matinee.devstack.stripe.objects.Objects;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Tax rates as objects (docs.stripe.com/api/tax_rates). */
public final class TaxRates {
    public static final String KIND = "tax_rate";

    private TaxRates() {}

    /** The id of the rate by which automatic tax is levied there. */
    static String automatic(Objects objects, String country, BigDecimal rate, boolean inclusive) {
        String id = "txr_auto_%s_%s_%s"
                .formatted(country, rate.toPlainString().replace('.', '_'), inclusive ? "incl" : "excl")
                .toLowerCase(Locale.ROOT);
        if (objects.find(id, KIND).isEmpty()) {
            ObjectNode made = blank(objects, id, "VAT", rate, inclusive)
                    .put("country", country)
                    .put("jurisdiction", country)
                    .put("tax_type", "vat");
            made.put("active", false);
        }
        return id;
    }

    public static ObjectNode blank(Objects objects, String id, String displayName, BigDecimal rate, boolean inclusive) {
        ObjectNode made = objects.add(id, KIND)
                .put("active", true)
                .put("display_name", displayName)
                .put("effective_percentage", rate)
                .put("inclusive", inclusive)
                .put("percentage", rate)
                .put("rate_type", "percentage");
        Json.nulls(made, "country", "description", "flat_amount", "jurisdiction", "jurisdiction_level");
        Json.nulls(made, "state", "tax_type");
        made.putObject("metadata");
        return made;
    }
}
