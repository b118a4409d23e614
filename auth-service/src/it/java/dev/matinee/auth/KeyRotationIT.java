package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.matinee.auth.token.KeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyRotationIT extends OnRealStores {
    @Autowired
    KeyRing keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_key_is_published_before_it_signs_and_until_its_last_token_is_dead() {
        String before = signer();
        String made = keys.rotate();
        assertThat(published()).contains(before, made);
        assertThat(signer()).isEqualTo(before);

        clock.pass(Duration.ofMinutes(1));
        String last = api.register(Api.newAddress(), "native").accessToken();
        assertThat(keyOf(last)).isEqualTo(made);
        assertThat(published()).contains(before);

        clock.pass(Duration.ofMinutes(17));
        assertThat(published()).contains(made).doesNotContain(before);
    }

    @Test
    void no_request_fails_while_keys_follow_one_another() throws Exception {
        var over = new AtomicBoolean();
        Set<String> signers = ConcurrentHashMap.newKeySet();
        try (var viewers = Executors.newSingleThreadExecutor()) {
            var failures = viewers.submit(() -> {
                int failed = 0;
                var session = api.register(Api.newAddress(), "native");
                while (!over.get() || signers.size() < 3) {
                    session = api.refresh(session.refreshToken());
                    signers.add(keyOf(session.accessToken()));
                    failed +=
                            api.get("/api/auth/account", session.accessToken()).status() == 200 ? 0 : 1;
                }
                return failed;
            });
            for (int rotation = 0; rotation < 2; rotation++) {
                keys.rotate();
                clock.pass(Duration.ofMinutes(1));
                int wanted = rotation + 2;
                await().until(() -> signers.size() >= wanted);
            }
            over.set(true);
            assertThat(failures.get()).isZero();
        }
    }

    @Test
    void private_keys_are_not_in_the_database_in_the_clear() {
        byte[] sealed = jdbc.sql("SELECT sealed FROM signing_key ORDER BY number DESC LIMIT 1")
                .query(byte[].class)
                .single();
        // What every PKCS8 RSA key has near its beginning: the OID of rsaEncryption.
        byte[] oid = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01};
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(oid, StandardCharsets.ISO_8859_1));
    }

    private String signer() {
        return keyOf(api.register(Api.newAddress(), "native").accessToken());
    }

    private Set<String> published() {
        var ids = new HashSet<String>();
        api.call("GET", "/api/auth/jwks.json", "")
                .body()
                .path("keys")
                .forEach(key -> ids.add(key.path("kid").asString("")));
        return ids;
    }

    private static String keyOf(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]), StandardCharsets.UTF_8);
        return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }
}
