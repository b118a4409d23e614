package dev.matinee.playback.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.model.CustomSignerRequest;

class MediaSignerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(20));
    private static final KeyPair EC = TestKeys.pair("EC", 256);
    private static final KeyPair RSA = TestKeys.pair("RSA", 2048);

    private final MediaSigner signer = signer(TestKeys.settings("K1", EC, HashAlgorithm.SHA256, Map.of()), NOW);

    private static MediaSigner signer(CdnSettings settings, Instant now) {
        return signer(settings, TestKeys.keys(settings), now, "192.0.2.77:443");
    }

    private static MediaSigner signer(CdnSettings settings, CdnKeys keys, Instant now, String viewer) {
        return new MediaSigner(
                settings, keys, from(settings, viewer), Clock.fixed(now, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    private static ViewerNetwork from(CdnSettings settings, String viewer) {
        var call = new MockHttpServletRequest();
        call.addHeader("CloudFront-Viewer-Address", viewer);
        return new ViewerNetwork(settings, call);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder()
                .decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
    }

    private static Map<String, String> query(SignedPolicy signed) {
        return Arrays.stream(signed.query().split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "EC, SHA256, SHA256withECDSA",
        "EC, SHA1, SHA1withECDSA",
        "RSA, SHA256, SHA256withRSA",
        "RSA, SHA1, SHA1withRSA"
    })
    void what_it_signs_holds_by_the_public_key(String kind, HashAlgorithm hash, String scheme)
            throws GeneralSecurityException {
        var pair = kind.equals("EC") ? EC : RSA;
        var any = signer(TestKeys.settings("K1", pair, hash, Map.of()), NOW);
        var signed = any.sign("t1", "a1", false, UNTIL);
        var verifier = Signature.getInstance(scheme);
        verifier.initVerify(pair.getPublic());
        verifier.update(decoded(signed.policy()));
        assertThat(verifier.verify(decoded(signed.signature()))).isTrue();
        assertThat(signed.query().contains("Hash-Algorithm")).isEqualTo(hash == HashAlgorithm.SHA256);
        assertThat(any.opens(query(signed), "/media/t1/a1/master.m3u8")).isTrue();
    }

    private static CustomSignerRequest.Builder asTheSdk(KeyPair pair, String resource) {
        return CustomSignerRequest.builder()
                .resourceUrl("https://films.example" + resource)
                .keyPairId("K1")
                .privateKey(pair.getPrivate())
                .expirationDate(UNTIL);
    }

    @ParameterizedTest
    @CsvSource({"false,,", "true,,", "false,32,192.0.2.77/32", "false,24,192.0.2.0/24", "true,9,192.0.0.0/9"})
    void what_it_signs_with_rsa_and_sha_1_is_to_the_byte_what_the_aws_sdk_signs(
            boolean standardOnly, Integer prefix, String network) {
        var settings = TestKeys.settings("K1", TestKeys.pem(RSA), HashAlgorithm.SHA1, Map.of(), prefix);
        var ours = signer(settings, NOW).sign("t1", "a1", standardOnly, UNTIL);
        var request = asTheSdk(RSA, "/media/t1/a1/" + (standardOnly ? "std/*" : "*"))
                .ipRange(network)
                .build();
        var cookies = CloudFrontUtilities.create().getCookiesForCustomPolicy(request);
        assertThat(ours.cookies(NOW).stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()))
                .containsExactly(
                        cookies.policyHeaderValue(), cookies.signatureHeaderValue(), cookies.keyPairIdHeaderValue());
        var url = CloudFrontUtilities.create()
                .getSignedUrlWithCustomPolicy(request)
                .url();
        assertThat(ours.query()).isEqualTo(url.substring(url.indexOf('?') + 1));
    }

    @ParameterizedTest
    @CsvSource({"SHA1,SHA1withECDSA", "SHA256,SHA256withECDSA"})
    void with_ecdsa_the_policy_is_the_sdks_and_the_signature_holds_for_the_sdks_policy(
            HashAlgorithm hash, String scheme) throws GeneralSecurityException {
        var ours = signer(TestKeys.settings("K1", TestKeys.pem(EC), hash, Map.of(), 24), NOW)
                .sign("t1", "a1", false, UNTIL);
        var theirs = CloudFrontUtilities.create()
                .getCookiesForCustomPolicy(
                        asTheSdk(RSA, "/media/t1/a1/*").ipRange("192.0.2.0/24").build());
        String policy = theirs.policyHeaderValue().substring("CloudFront-Policy=".length());
        var verifier = Signature.getInstance(scheme);
        verifier.initVerify(EC.getPublic());
        verifier.update(decoded(policy));
        assertThat(ours.policy()).isEqualTo(policy);
        assertThat(verifier.verify(decoded(ours.signature()))).isTrue();
    }

    @Test
    void a_policy_that_is_bound_opens_nothing_elsewhere_and_an_address_that_cannot_be_named_is_not() {
        var settings = TestKeys.settings("K1", TestKeys.pem(EC), HashAlgorithm.SHA256, Map.of(), 24);
        var keys = TestKeys.keys(settings);
        var signed = signer(settings, keys, NOW, "192.0.2.77:443").sign("t1", "a1", false, UNTIL);
        String path = "/media/t1/a1/master.m3u8";
        assertThat(signed.network()).isEqualTo("192.0.2.0/24");
        for (var viewer : Map.of(
                        "192.0.2.255:1",
                        true,
                        "192.0.3.1:1",
                        false,
                        "2001:db8::1:443",
                        false,
                        "192.0.2.300:1",
                        false,
                        "",
                        false)
                .entrySet()) {
            var there = signer(settings, keys, NOW, viewer.getKey());
            assertThat(there.opens(query(signed), path)).as(viewer.getKey()).isEqualTo(viewer.getValue());
            assertThat(there.isBoundElsewhere(Optional.of(signed)))
                    .as(viewer.getKey())
                    .isEqualTo(viewer.getKey().startsWith("192.0.3."));
        }
        for (String unnamed : List.of("2001:db8::1:443", "::ffff:192.0.2.1:443", "999.0.0.1:1", "")) {
            assertThat(signer(settings, keys, NOW, unnamed)
                            .sign("t1", "a1", false, UNTIL)
                            .network())
                    .as(unnamed)
                    .isNull();
        }
    }

    @Test
    void a_policy_opens_its_asset_and_no_other() {
        var query = query(signer.sign("t1", "a1", false, UNTIL));
        assertThat(signer.opens(query, "/media/t1/a1/high/v1080/playlist.m3u8")).isTrue();
        assertThat(signer.opens(query, "/media/t1/a2/master.m3u8")).isFalse();
        assertThat(signer.opens(query, "/media/t2/a1/master.m3u8")).isFalse();
        assertThat(signer.opens(query, "/media/t1/a1")).isFalse();
    }

    @Test
    void a_policy_for_standard_renditions_leaves_the_high_ones_shut() {
        var query = query(signer.sign("t1", "a1", true, UNTIL));
        assertThat(signer.opens(query, "/media/t1/a1/std/master.m3u8")).isTrue();
        assertThat(signer.opens(query, "/media/t1/a1/master.m3u8")).isFalse();
        assertThat(signer.opens(query, "/media/t1/a1/high/v1080/playlist.m3u8")).isFalse();
    }

    @Test
    void a_policy_ends_at_its_second() {
        var settings = TestKeys.settings("K1", EC, HashAlgorithm.SHA256, Map.of());
        var query = query(signer.sign("t1", "a1", false, UNTIL));
        assertThat(signer(settings, UNTIL.minusMillis(1)).opens(query, "/media/t1/a1/master.m3u8"))
                .isTrue();
        assertThat(signer(settings, UNTIL).opens(query, "/media/t1/a1/master.m3u8"))
                .isFalse();
    }

    @Test
    void nothing_opens_by_what_was_changed() {
        var good = query(signer.sign("t1", "a1", false, UNTIL));
        String path = "/media/t1/a1/master.m3u8";
        var longer = CdnBase64.encode(new Policy("https://films.example/media/*", UNTIL.plusSeconds(9999), null)
                .json()
                .getBytes(StandardCharsets.UTF_8));
        String signature = good.get("Signature");
        String flipped =
                signature.substring(0, 30) + (signature.charAt(30) == 'A' ? 'B' : 'A') + signature.substring(31);
        var changes = Map.of("Policy", longer, "Signature", flipped, "Key-Pair-Id", "K0", "Hash-Algorithm", "SHA1");
        changes.forEach((name, value) -> {
            var bad = new HashMap<>(good);
            bad.put(name, value);
            assertThat(signer.opens(bad, path)).as(name).isFalse();
            bad.remove(name);
            assertThat(signer.opens(bad, path)).as("no " + name).isFalse();
            bad.put(name, "+/= nonsense");
            assertThat(signer.opens(bad, path)).as("nonsense for " + name).isFalse();
        });
        assertThat(signer.opens(good, path)).isTrue();
    }

    @Test
    void what_an_earlier_key_signed_goes_on_opening_until_the_key_is_taken_out() {
        var query = query(signer.sign("t1", "a1", false, UNTIL));
        var next = TestKeys.pair("EC", 256);
        var rotated = signer(TestKeys.settings("K2", next, HashAlgorithm.SHA256, Map.of("K1", TestKeys.pem(EC))), NOW);
        assertThat(rotated.sign("t1", "a1", false, UNTIL).keyPairId()).isEqualTo("K2");
        assertThat(rotated.opens(query, "/media/t1/a1/master.m3u8")).isTrue();
        var without = signer(TestKeys.settings("K2", next, HashAlgorithm.SHA256, Map.of()), NOW);
        assertThat(without.opens(query, "/media/t1/a1/master.m3u8")).isFalse();
    }

    @Test
    void a_key_that_is_none_is_refused_by_its_id_and_not_shown() {
        assertThatThrownBy(() -> CdnKey.of("K9", "c2VjcmV0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("K9")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void grants_and_keys_do_not_show_themselves_in_logs() {
        var signed = signer.sign("t1", "a1", false, UNTIL);
        assertThat(signed.toString()).doesNotContain(signed.signature()).doesNotContain(signed.policy());
        var settings = TestKeys.settings("K1", EC, HashAlgorithm.SHA256, Map.of());
        assertThat(settings.toString()).doesNotContain("PRIVATE");
    }
}
