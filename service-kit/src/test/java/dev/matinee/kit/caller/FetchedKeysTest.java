package dev.matinee.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.matinee.kit.testing.TestTokens;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestTemplate;

/** The keys that tokens are verified by come from where the settings say. */
class FetchedKeysTest {
    private HttpServer publisher;

    @BeforeEach
    void somebodyPublishes() throws Exception {
        var jwks = new AtomicReference<String>();
        TestTokens.into((name, value) -> jwks.set((String) value.get()));
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/keys", call -> {
            byte[] keys = jwks.get().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, keys.length);
            call.getResponseBody().write(keys);
            call.close();
        });
        publisher.createContext("/elsewhere", call -> {
            call.getResponseHeaders().set("Location", address("/keys"));
            call.sendResponseHeaders(302, -1);
            call.close();
        });
        publisher.start();
    }

    @AfterEach
    void nobodyDoes() {
        publisher.stop(0);
    }

    @Test
    void theyAreFetchedAndWhereTheirAddressLeadsToIsNotAsked() throws Exception {
        String token = TestTokens.account("ada");

        assertThat(decoder("/keys").decode(token).getSubject()).isEqualTo("ada");
        assertThatThrownBy(() -> decoder("/elsewhere").decode(token)).isInstanceOf(JwtException.class);
    }

    private JwtDecoder decoder(String path) throws Exception {
        return new TokenAutoConfiguration()
                .jwtDecoder(
                        new TokenSettings("matinee", "matinee", address(path), null),
                        new RestTemplate(),
                        new DefaultListableBeanFactory()
                                .getBeanProvider(ResolvableType.forClass(com.nimbusds.jose.jwk.source.JWKSource.class)),
                        Clock.systemUTC());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + publisher.getAddress().getPort() + path;
    }
}
