package dev.matinee.devstack.edge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.matinee.devstack.edge.http.RequestTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantCheckTest {
    private static final String ORIGIN = "http://localhost:8080";
    private static final String SEGMENT = "/media/t1/a1/std/v270/seg-00001.m4s";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long LATER = NOW.getEpochSecond() + 1200;
    private static final String POLICY = Signing.policy(ORIGIN + "/media/t1/a1/*", LATER);

    private static KeyPair elliptic;
    private static KeyPair rsa;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private GrantCheck check;

    @BeforeAll
    static void makeKeys() throws Exception {
        elliptic = Signing.elliptic();
        rsa = Signing.rsa();
    }

    @BeforeEach
    void publishKeys() throws Exception {
        Signing.publish(elliptic, folder, "KEC");
        Signing.publish(rsa, folder, "KRSA");
        check = new GrantCheck(new CdnKeys(folder, clock), clock);
    }

    @ParameterizedTest
    @CsvSource({"KEC,SHA1", "KEC,SHA256", "KRSA,SHA1", "KRSA,SHA256"})
    void either_key_and_either_hash_opens_by_cookies_and_by_query(String key, String hash) throws Exception {
        String signature = Signing.sign(key.equals("KEC") ? elliptic : rsa, hash, POLICY);

        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), signature, key, hash))
                .isEmpty();
        assertThat(byQuery(SEGMENT, Signing.encode(POLICY), signature, key, hash))
                .isEmpty();
        String other = hash.equals("SHA1") ? "SHA256" : "SHA1";
        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), signature, key, other))
                .contains(Refusal.ACCESS_DENIED);
    }

    @Test
    void without_a_hash_algorithm_it_is_sha_1() throws Exception {
        String cookies = "CloudFront-Policy=%s; CloudFront-Signature=%s; CloudFront-Key-Pair-Id=KEC"
                .formatted(Signing.encode(POLICY), Signing.sign(elliptic, "SHA1", POLICY));

        assertThat(asked(SEGMENT, cookies)).isEmpty();
    }

    @Test
    void a_key_that_goes_while_the_folder_is_looked_at_hides_none_of_the_others() throws Exception {
        for (String name : new String[] {"A", "K", "Z"}) {
            Files.createSymbolicLink(folder.resolve(name + ".pem"), folder.resolve("gone"));
        }

        for (String key : new String[] {"KEC", "KRSA"}) {
            String signature = Signing.sign(key.equals("KEC") ? elliptic : rsa, "SHA256", POLICY);
            assertThat(byCookies(SEGMENT, Signing.encode(POLICY), signature, key, "SHA256"))
                    .isEmpty();
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> policies() {
        String all = ORIGIN + "/media/t1/a1/*";
        return Stream.of(
                arguments("in force", Signing.policy(all, LATER), null),
                arguments("any scheme", Signing.policy("http*://localhost:8080/media/t1/a1/*", LATER), null),
                arguments("odd layout", " { \"Statement\" :\n[ " + statement(all, until(LATER)) + " ] } ", null),
                arguments("no resource", "{\"Statement\":[{\"Condition\":{" + until(LATER) + "}}]}", null),
                arguments("begun", one(all, until(LATER) + "," + from(NOW.getEpochSecond() - 1)), null),
                arguments("viewer's address", one(all, until(LATER) + "," + ip("192.0.2.0/24")), null),
                arguments("every address", one(all, until(LATER) + "," + ip("0.0.0.0/0")), null),
                arguments("ended", Signing.policy(all, NOW.getEpochSecond()), Refusal.ACCESS_DENIED),
                arguments("not begun", one(all, until(LATER) + "," + from(LATER - 1)), Refusal.ACCESS_DENIED),
                arguments("other address", one(all, until(LATER) + "," + ip("198.51.100.7/32")), Refusal.ACCESS_DENIED),
                arguments("other title", Signing.policy(ORIGIN + "/media/t2/a1/*", LATER), Refusal.ACCESS_DENIED),
                arguments("other asset", Signing.policy(ORIGIN + "/media/t1/a2/*", LATER), Refusal.ACCESS_DENIED),
                arguments("other host", Signing.policy("http://evil/media/t1/a1/*", LATER), Refusal.ACCESS_DENIED),
                arguments("high only", Signing.policy(ORIGIN + "/media/t1/a1/high/*", LATER), Refusal.ACCESS_DENIED),
                arguments("no JSON", "Statement", Refusal.MALFORMED_POLICY),
                arguments("an array", "[]", Refusal.MALFORMED_POLICY),
                arguments("no statement", "{}", Refusal.MALFORMED_POLICY),
                arguments("empty", "{\"Statement\":[]}", Refusal.MALFORMED_POLICY),
                arguments(
                        "two statements",
                        "{\"Statement\":[" + statement(all, until(LATER)) + "," + statement(all, until(LATER)) + "]}",
                        Refusal.MALFORMED_POLICY),
                arguments("no end", one(all, from(0)), Refusal.MALFORMED_POLICY),
                arguments(
                        "time as text",
                        one(all, "\"DateLessThan\":{\"AWS:EpochTime\":\"9999999999\"}"),
                        Refusal.MALFORMED_POLICY),
                arguments("time off the scale", one(all, until(Long.MAX_VALUE)), Refusal.MALFORMED_POLICY),
                arguments("unknown condition", one(all, until(LATER) + ",\"Moon\":{}"), Refusal.MALFORMED_POLICY),
                arguments("odd address", one(all, until(LATER) + "," + ip("192.0.2.0/99")), Refusal.MALFORMED_POLICY),
                arguments(
                        "resource is a number",
                        "{\"Statement\":[{\"Resource\":1,\"Condition\":{" + until(LATER) + "}}]}",
                        Refusal.MALFORMED_POLICY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void a_signed_policy_is_held_to_what_it_says(String what, String policy, Refusal refusal) throws Exception {
        Optional<Refusal> answer =
                byCookies(SEGMENT, Signing.encode(policy), Signing.sign(elliptic, "SHA256", policy), "KEC", "SHA256");

        assertThat(answer).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void what_was_changed_after_signing_opens_nothing() throws Exception {
        String signature = Signing.sign(elliptic, "SHA256", POLICY);
        String longer = Signing.encode(Signing.policy(ORIGIN + "/media/t1/a1/*", LATER + 1));
        String changed =
                signature.substring(0, 30) + (signature.charAt(30) == 'A' ? 'B' : 'A') + signature.substring(31);

        assertThat(byCookies(SEGMENT, longer, signature, "KEC", "SHA256")).contains(Refusal.ACCESS_DENIED);
        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), changed, "KEC", "SHA256"))
                .contains(Refusal.ACCESS_DENIED);
        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), signature, "KRSA", "SHA256"))
                .contains(Refusal.ACCESS_DENIED);
        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), signature, "K0", "SHA256"))
                .contains(Refusal.UNKNOWN_KEY);
        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), signature, "KEC", "MD5"))
                .contains(Refusal.ACCESS_DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b/", "abc=", "%%%", "a", "\u00e9", "{}"})
    void what_is_not_cloudfronts_base64_is_malformed(String odd) throws Exception {
        String signature = Signing.sign(elliptic, "SHA256", POLICY);

        assertThat(byCookies(SEGMENT, odd, signature, "KEC", "SHA256")).contains(Refusal.MALFORMED_POLICY);
        assertThat(byCookies(SEGMENT, Signing.encode(POLICY), odd, "KEC", "SHA256"))
                .contains(Refusal.MALFORMED_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "theme=dark",
                "CloudFront-Policy=x; CloudFront-Signature=y",
                "CloudFront-Policy=; CloudFront-Signature=; CloudFront-Key-Pair-Id="
            })
    void without_a_key_pair_id_the_key_is_missing(String cookies) {
        assertThat(asked(SEGMENT, cookies)).contains(Refusal.MISSING_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CloudFront-Key-Pair-Id=KEC",
                "CloudFront-Key-Pair-Id=KEC; CloudFront-Signature=AAAA",
                "CloudFront-Key-Pair-Id=KEC; CloudFront-Policy=AAAA",
                "CloudFront-Key-Pair-Id=KEC; CloudFront-Signature=AAAA; CloudFront-Expires=soon"
            })
    void half_a_grant_is_denied(String cookies) {
        assertThat(asked(SEGMENT, cookies)).contains(Refusal.ACCESS_DENIED);
    }

    @Test
    void a_canned_policy_opens_one_address_until_its_end() throws Exception {
        String signature = Signing.sign(rsa, "SHA1", Signing.policy(ORIGIN + SEGMENT + "?v=1", LATER));
        String signed = "?v=1&Expires=" + LATER + "&Signature=" + signature + "&Key-Pair-Id=KRSA";

        assertThat(asked(SEGMENT + signed, "")).isEmpty();
        assertThat(asked(SEGMENT + signed.replace("v=1", "v=2"), "")).contains(Refusal.ACCESS_DENIED);
        assertThat(asked(SEGMENT + signed.replace("?v=1&", "?"), "")).contains(Refusal.ACCESS_DENIED);
        clock.now = Instant.ofEpochSecond(LATER);
        assertThat(asked(SEGMENT + signed, "")).contains(Refusal.ACCESS_DENIED);
    }

    @Test
    void a_signed_address_decides_even_where_the_cookies_would_open() throws Exception {
        String good = "CloudFront-Policy=%s; CloudFront-Signature=%s; CloudFront-Key-Pair-Id=KEC"
                .formatted(Signing.encode(POLICY), Signing.sign(elliptic, "SHA1", POLICY));

        assertThat(asked(SEGMENT, good)).isEmpty();
        assertThat(asked(SEGMENT + "?Policy=AAAA&Signature=AAAA&Key-Pair-Id=KEC", good))
                .isPresent();
        assertThat(asked(SEGMENT + "?Key-Pair-Id=KEC", good)).isPresent();
    }

    @Test
    void what_was_opened_once_closes_at_its_end_and_with_its_key() throws Exception {
        String policy = Signing.encode(POLICY);
        String signature = Signing.sign(elliptic, "SHA256", POLICY);
        assertThat(byCookies(SEGMENT, policy, signature, "KEC", "SHA256")).isEmpty();

        assertThat(byCookies("/media/t2/a1/x", policy, signature, "KEC", "SHA256"))
                .contains(Refusal.ACCESS_DENIED);
        Files.delete(folder.resolve("KEC.pem"));
        clock.now = NOW.plusSeconds(2);
        assertThat(byCookies(SEGMENT, policy, signature, "KEC", "SHA256")).contains(Refusal.UNKNOWN_KEY);
        Signing.publish(Signing.elliptic(), folder, "KEC");
        clock.now = NOW.plusSeconds(4);
        assertThat(byCookies(SEGMENT, policy, signature, "KEC", "SHA256")).contains(Refusal.ACCESS_DENIED);
        Signing.publish(elliptic, folder, "KEC");
        Files.writeString(folder.resolve("KBAD.pem"), "no key");
        clock.now = NOW.plusSeconds(6);
        assertThat(byCookies(SEGMENT, policy, signature, "KEC", "SHA256")).isEmpty();
        clock.now = Instant.ofEpochSecond(LATER);
        assertThat(byCookies(SEGMENT, policy, signature, "KEC", "SHA256")).contains(Refusal.ACCESS_DENIED);
    }

    private Optional<Refusal> byCookies(String path, String policy, String signature, String key, String hash) {
        return asked(
                path,
                "theme=dark; CloudFront-Policy=%s; CloudFront-Signature=%s; CloudFront-Key-Pair-Id=%s; CloudFront-Hash-Algorithm=%s"
                        .formatted(policy, signature, key, hash));
    }

    private Optional<Refusal> byQuery(String path, String policy, String signature, String key, String hash) {
        String query =
                "?Policy=%s&Signature=%s&Key-Pair-Id=%s&Hash-Algorithm=%s".formatted(policy, signature, key, hash);
        return asked(path + query.replace("~", "%7E"), "");
    }

    private Optional<Refusal> asked(String uri, String cookies) {
        return check.refusal(Grant.of(RequestTarget.of(uri), List.of(cookies)), ORIGIN, "192.0.2.10");
    }

    private static String one(String resource, String conditions) {
        return "{\"Statement\":[" + statement(resource, conditions) + "]}";
    }

    private static String statement(String resource, String conditions) {
        return "{\"Resource\":\"" + resource + "\",\"Condition\":{" + conditions + "}}";
    }

    private static String until(long time) {
        return "\"DateLessThan\":{\"AWS:EpochTime\":" + time + "}";
    }

    private static String from(long time) {
        return "\"DateGreaterThan\":{\"AWS:EpochTime\":" + time + "}";
    }

    private static String ip(String range) {
        return "\"IpAddress\":{\"AWS:SourceIp\":\"" + range + "\"}";
    }

    private static final class SettableClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
