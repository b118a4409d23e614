package dev.matinee.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.billing.webhook.Reason.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReasonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} is a reason to ask about {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"object":"subscription","id":"sub_1"}                           | SUBSCRIPTION |
            {"object":"invoice","id":"in_1"}                                 | INVOICE      | in_1
            {"object":"checkout.session","id":"cs_1"}                        | SESSION      | cs_1
            {"object":"charge","payment_intent":"pi_1","amount_refunded":5}  | PAYMENT      | pi_1
            {"object":"refund","payment_intent":"pi_1"}                      | PAYMENT      | pi_1
            {"object":"dispute","id":"dp_1","payment_intent":"pi_1"}         | DISPUTE      | dp_1
            """)
    void whatIsOfASubscriptionBusinessIsAskedAbout(String about, Kind kind, String id) {
        assertThat(Reason.of(read(about))).isEqualTo(new Reason(kind, id == null ? "" : id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"object":"charge","payment_intent":"pi_1","amount_refunded":0}
            {"object":"refund"}
            {"object":"product","id":"prod_1"}
            {}
            """)
    void nothingFollowsFromTheRest(String about) {
        assertThat(Reason.of(read(about))).isNull();
    }

    @Test
    void anInvoiceThatIsStillToComeHasNoIdAndIsNoReason() {
        assertThat(Reason.of(read("{\"object\":\"invoice\",\"billing_reason\":\"upcoming\"}")))
                .isNull();
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}
