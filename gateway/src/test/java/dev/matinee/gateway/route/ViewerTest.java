package dev.matinee.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ViewerTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2::7, 20010db800010002/64",
        "2001:db8:1:2:ffff::9, 20010db800010002/64",
        "2001:db8:1:3::7, 20010db800010003/64",
        "no:address, no:address"
    })
    void wholeNetworksOfIpv6CountAsOne(String address, String network) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        exchange.getAttributes().put(Viewer.ATTRIBUTE, address);

        assertThat(Viewer.network(exchange)).isEqualTo(network);
    }
}
